package org.optofit.dsp;

import java.util.Random;

/**
 * Noise whose level swings between -50 and -2 dBFS twice a second, always the same: what benchmarks
 * measure with.
 */
public final class SwingingNoise {
  private static final long SEED = 7;
  private static final double SWINGS_PER_SECOND = 2;
  private static final double MIDDLE_DB = -26;
  private static final double SWING_DB = 24;

  private SwingingNoise() {}

  /** The first samples of it at a sample rate in Hz. */
  public static float[] samples(int frames, double sampleRateHz) {
    Random random = new Random(SEED);
    float[] samples = new float[frames];
    for (int n = 0; n < frames; n++) {
      double phase = 2 * Math.PI * SWINGS_PER_SECOND * n / sampleRateHz;
      double level = MIDDLE_DB + SWING_DB * Math.sin(phase);
      double amplitude = Decibels.toFactor(level);
      samples[n] = (float) (amplitude * (2 * random.nextDouble() - 1));
    }
    return samples;
  }
}
