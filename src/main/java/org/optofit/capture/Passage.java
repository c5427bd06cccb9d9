package org.optofit.capture;

import java.util.Random;

/** A stretch of the capture signal that tells something of the compressor. */
@FunctionalInterface
interface Passage {
  /**
   * Writes the passage into a silent array.
   *
   * @param into takes the samples; its length is that of the passage
   * @param sounds voices at its rate
   * @param random decides what is left open
   */
  void render(float[] into, Voices sounds, Random random);
}
