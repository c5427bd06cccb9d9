package org.optofit.capture;

/** What sounds in a burst. */
enum Voice {
  /** A sine. */
  TONE,
  /** A square wave: much energy under a low peak, nearly every sample at one level. */
  SQUARE,
  /** White noise. */
  NOISE
}
