package org.optofit.capture;

import java.util.Random;
import org.optofit.dsp.SincResampler;

/**
 * Sounds between about -1 and 1, the same at every sample rate, and without anything above {@value
 * #HIGHEST_HZ} Hz, where units and converters differ most.
 */
final class Voices {
  /** Highest frequency of any voice. */
  static final double HIGHEST_HZ = 12_000;

  private static final double NOISE_RATE_HZ = 2 * HIGHEST_HZ;

  private final double rateHz;
  private final double noiseStep;
  private final SincResampler noiseReader;

  /** Voices at a rate in Hz. */
  Voices(double rateHz) {
    this.rateHz = rateHz;
    noiseStep = NOISE_RATE_HZ / rateHz;
    noiseReader = SincResampler.forConversion(noiseStep);
  }

  /** Rate in Hz. */
  double rateHz() {
    return rateHz;
  }

  /**
   * A sound.
   *
   * @param hertz its pitch; noise has none
   * @param random makes the noise
   */
  float[] sound(Voice voice, int frames, double hertz, Random random) {
    return switch (voice) {
      case TONE -> tone(frames, hertz);
      case SQUARE -> square(frames, hertz);
      case NOISE -> noise(frames, random);
    };
  }

  private float[] tone(int frames, double hertz) {
    float[] tone = new float[frames];
    addSine(tone, 1, 2 * Math.PI * hertz / rateHz);
    return tone;
  }

  /** Harmonics are weighted (Lanczos) so that they do not overshoot. */
  private float[] square(int frames, double hertz) {
    float[] square = new float[frames];
    int last = Math.max(1, (int) (HIGHEST_HZ / hertz));
    for (int k = 1; k <= last; k += 2) {
      double share = Math.PI * k / (last + 2);
      double weight = 4 / (Math.PI * k) * Math.sin(share) / share;
      addSine(square, weight, 2 * Math.PI * hertz * k / rateHz);
    }
    return square;
  }

  private float[] noise(int frames, Random random) {
    float[] coarse = new float[(int) Math.ceil(frames * noiseStep) + 1];
    for (int n = 0; n < coarse.length; n++) {
      coarse[n] = 2 * random.nextFloat() - 1;
    }
    return noiseReader.read(coarse, 0, frames);
  }

  /** Adds {@code weight sin(w n)} by {@code s[n] = 2 cos(w) s[n-1] - s[n-2]}. */
  private static void addSine(float[] into, double weight, double radians) {
    double twice = 2 * Math.cos(radians);
    double now = 0;
    double before = -weight * Math.sin(radians);
    for (int n = 0; n < into.length; n++) {
      into[n] += (float) now;
      double next = twice * now - before;
      before = now;
      now = next;
    }
  }
}
