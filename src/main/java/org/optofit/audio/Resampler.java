package org.optofit.audio;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.optofit.model.AudioClip;

/**
 * Changes a clip's sample rate, for devices that refuse the clip's own.
 *
 * <pre>
 * y[n] = sum over i of x[i] h(s (n fin/fout - i)),   s = min(1, fout/fin)
 * h(t) = s sin(pi t)/(pi t) I0(b sqrt(1 - (t/40)^2)) / I0(b),   |t| &lt; 40
 * </pre>
 *
 * <p>A Kaiser-windowed sinc of 40 zero crossings to each side, cut off at half of the lower rate
 * fs: flat within 0.01 dB up to 0.45 fs, images and aliases of that band below -100 dB. No delay,
 * and as many seconds as before. Samples that are not finite count as 0. Takes about a second for a
 * minute of stereo; any thread but the window's and the audio thread.
 *
 * <p>Kaiser, "Nonrecursive digital filter design using the I0-sinh window function", 1974.
 */
public final class Resampler {
  private static final int ZERO_CROSSINGS = 40;

  /** Stop band at -118 dB: b = 0.1102 (A - 8.7). */
  private static final double KAISER_BETA = 0.1102 * (118 - 8.7);

  /** Coefficients are kept for the next round as long as there are no more than these: 64 MB. */
  private static final long MOST_KEPT = 1L << 23;

  private final long step;
  private final long phases;
  private final double scale;
  private final int reach;
  private final double[] @Nullable [] kept;

  private Resampler(double fromHz, double toHz) {
    long from = Math.round(fromHz * 1e3);
    long to = Math.round(toHz * 1e3);
    long divisor = BigInteger.valueOf(from).gcd(BigInteger.valueOf(to)).longValueExact();
    step = from / divisor;
    phases = to / divisor;
    scale = Math.min(1, toHz / fromHz);
    reach = (int) Math.ceil(ZERO_CROSSINGS / scale);
    kept = new double[phases * 2 * reach <= MOST_KEPT ? (int) phases : 0][];
  }

  /**
   * The clip at another rate.
   *
   * @param sampleRateHz rate wanted in Hz
   * @return a new clip of the same length in seconds, to the nearest frame; the same clip if it has
   *     that rate
   */
  public static AudioClip resample(AudioClip clip, double sampleRateHz) {
    if (clip.sampleRateHz() == sampleRateHz) {
      return clip;
    }
    float[][] channels =
        new Resampler(clip.sampleRateHz(), sampleRateHz).run(clip.channels(), clip.frames());
    return new AudioClip(clip.name(), sampleRateHz, channels, clip.encoding());
  }

  private float[][] run(float[][] input, int frames) {
    int length = (int) Math.min(Integer.MAX_VALUE - 8, (frames * phases + step / 2) / step);
    float[][] output = new float[input.length][length];
    for (int n = 0; n < length; n++) {
      long position = n * step;
      int first = (int) (position / phases) - reach + 1;
      double[] row = row(position % phases);
      int begin = Math.max(0, -first);
      int end = Math.min(row.length, frames - first);
      for (int c = 0; c < input.length; c++) {
        output[c][n] = weighted(input[c], first, row, begin, end);
      }
    }
    return output;
  }

  private static float weighted(float[] samples, int first, double[] row, int begin, int end) {
    double sum = 0;
    for (int i = begin; i < end; i++) {
      float sample = samples[first + i];
      if (Math.abs(sample) <= Float.MAX_VALUE) {
        sum += row[i] * sample;
      }
    }
    return (float) sum;
  }

  private double[] row(long phase) {
    if (kept.length == 0) {
      return coefficients(phase);
    }
    double[] row = kept[(int) phase];
    if (row == null) {
      row = coefficients(phase);
      kept[(int) phase] = row;
    }
    return row;
  }

  /** Weights of the samples around a place between two samples, with sum 1. */
  private double[] coefficients(long phase) {
    double[] row = new double[2 * reach];
    double fraction = (double) phase / phases;
    double sum = 0;
    for (int i = 0; i < row.length; i++) {
      row[i] = kernel(scale * (fraction + reach - 1 - i));
      sum += row[i];
    }
    for (int i = 0; i < row.length; i++) {
      row[i] /= sum;
    }
    return row;
  }

  private static double kernel(double t) {
    double edge = t / ZERO_CROSSINGS;
    if (Math.abs(edge) >= 1) {
      return 0;
    }
    double sinc = t == 0 ? 1 : Math.sin(Math.PI * t) / (Math.PI * t);
    return sinc * besselI0(KAISER_BETA * Math.sqrt(1 - edge * edge));
  }

  /** Modified Bessel function of the first kind and order 0, by its power series. */
  private static double besselI0(double x) {
    double sum = 1;
    double term = 1;
    for (int k = 1; term > sum * 1e-17; k++) {
      term *= (x / (2 * k)) * (x / (2 * k));
      sum += term;
    }
    return sum;
  }
}
