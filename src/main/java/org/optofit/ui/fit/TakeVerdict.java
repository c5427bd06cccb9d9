package org.optofit.ui.fit;

/** What became of the last take. */
enum TakeVerdict {
  /** There is none. */
  NONE,
  /** It is kept, and nothing speaks against it, or it was agreed to. */
  KEPT,
  /** It is kept, and its checks warn; it waits for a word. */
  WARNED,
  /** It is not kept. */
  REFUSED
}
