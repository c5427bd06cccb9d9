package org.optofit.audio;

/**
 * What the unit is given block by block: a clip, or what comes in live. Begins, ends and breaks
 * with a fade. Audio thread only.
 */
interface BlockSource {
  /** Begins reading, faded in from silence or at full level. */
  void begin(long streamFrame, boolean faded);

  /** Fades to silence. */
  void fadeOut();

  /** Whether a fade to silence is over. */
  boolean silent();

  /** Whether nothing more comes. */
  boolean atEnd();

  /** Frame from which it goes on, at the line's rate. */
  long place();

  /** Reads the next frames. */
  void read(float[][] into, int frames, long streamFrame);
}
