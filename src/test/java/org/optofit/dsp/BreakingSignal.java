package org.optofit.dsp;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Signals that have broken audio processors before, after the list of pluginval. */
enum BreakingSignal {
  SILENCE("digital silence"),
  NOISE("noise at -6 dBFS"),
  SWINGS("noise that swings between -90 and 0 dBFS"),
  FULL_SCALE("square wave between -1 and 1"),
  DIRECT_CURRENT("a constant 1 and a constant -0.5"),
  TINY_DIRECT_CURRENT("a constant 1e-30, far below the detector's floor"),
  SUBNORMALS("subnormal numbers of both signs"),
  NEAR_SUBNORMALS("numbers around the smallest normal one"),
  NEGATIVE_ZERO("negative zeros"),
  OVERLOAD("the largest numbers there are"),
  BURSTS("silence broken by the largest numbers there are"),
  FIRST_NOT_FINITE("not-a-number first, then noise"),
  SOME_NOT_FINITE("not-a-number and infinities strewn over every channel"),
  ONE_CHANNEL_NOT_FINITE("one channel of not-a-number beside noise"),
  ALL_NOT_FINITE("nothing but not-a-number and infinities");

  private static final long SEED = 5;

  private final String words;

  BreakingSignal(String words) {
    this.words = words;
  }

  /** What it is, for the table. */
  String words() {
    return words;
  }

  /** Samples per channel, the same at every call. */
  float[][] samples(int channels, int frames) {
    float[][] samples = new float[channels][frames];
    for (int c = 0; c < channels; c++) {
      SplittableRandom random = new SplittableRandom(SEED * 31 + c);
      for (int n = 0; n < frames; n++) {
        samples[c][n] = sample(c, n, frames, random);
      }
    }
    if (this == ONE_CHANNEL_NOT_FINITE) {
      Arrays.fill(samples[channels - 1], Float.NaN);
    }
    return samples;
  }

  private float sample(int c, int n, int frames, SplittableRandom random) {
    float noise = (float) (random.nextDouble() - 0.5);
    return switch (this) {
      case SILENCE -> 0;
      case NOISE, ONE_CHANNEL_NOT_FINITE -> noise;
      case SWINGS -> (float) (2 * noise * Decibels.toFactor(-45 + 45 * Math.cos(n * 1e-3)));
      case FULL_SCALE -> n / 50 % 2 == 0 ? 1 : -1;
      case DIRECT_CURRENT -> c % 2 == 0 ? 1 : -0.5f;
      case TINY_DIRECT_CURRENT -> 1e-30f;
      case SUBNORMALS -> Math.copySign(Float.MIN_VALUE * (1 + random.nextInt(1 << 22)), noise);
      case NEAR_SUBNORMALS -> 4 * noise * Float.MIN_NORMAL;
      case NEGATIVE_ZERO -> -0f;
      case OVERLOAD -> Math.copySign(Float.MAX_VALUE, noise);
      case BURSTS -> n / 700 % 3 == 1 ? Math.copySign(Float.MAX_VALUE, noise) : 0;
      case FIRST_NOT_FINITE -> n == 0 ? Float.NaN : noise;
      case SOME_NOT_FINITE -> n == frames - 1 || random.nextInt(9) == 0 ? notFinite(random) : noise;
      case ALL_NOT_FINITE -> notFinite(random);
    };
  }

  private static float notFinite(SplittableRandom random) {
    return switch (random.nextInt(3)) {
      case 0 -> Float.NaN;
      case 1 -> Float.POSITIVE_INFINITY;
      default -> Float.NEGATIVE_INFINITY;
    };
  }
}
