package org.optofit.dsp;

/** What of a unit is heard. */
public enum Listening {
  /** Its output. */
  UNIT,
  /** Its input, the unit being bypassed. */
  DRY,
  /**
   * What the compressor takes away: {@code x (1 - g)}, with the smoothed gain g before make-up,
   * Gain and trim; silence as long as nothing is compressed.
   */
  DIFFERENCE
}
