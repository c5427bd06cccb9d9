package org.optofit.dsp;

import java.util.Arrays;

/**
 * Reads a signal between its samples, at a steady pace.
 *
 * <pre>
 * y[n] = sum over i of x[i] h(p[n] - i),   p[n] = origin + n step
 * </pre>
 *
 * <p>h is a {@link SincKernel} of Z zero crossings to each side, fs the lower rate. With Z =
 * {@value #CONVERSION} it is flat within 0.01 dB up to 0.45 fs, images and aliases of that band
 * below -100 dB; with Z = {@value #PRECISION}, three times as slow, up to 0.484 fs. Weights are
 * kept for {@value #PHASES} places between two samples and go straight from one to the next, an
 * error below -130 dB. Outside the signal there is silence; samples that are not finite count as 0.
 * Immutable; any thread but the audio thread.
 */
public final class SincResampler {
  private static final int CONVERSION = 40;
  private static final int PRECISION = 128;
  private static final int PHASES = SincKernel.PHASES;
  private static final int BLOCK = 1024;

  private final double step;
  private final int reach;

  /** Weights of the samples {@code 1 - reach ... reach} around each place, row after row. */
  private final double[] weights;

  /**
   * A resampler for changes of the sample rate.
   *
   * @param step samples of the input for one of the output, above 0: input rate over output rate
   */
  public static SincResampler forConversion(double step) {
    return new SincResampler(step, CONVERSION);
  }

  /**
   * A resampler for signals that are compared sample by sample afterwards.
   *
   * @param step samples of the input for one of the output, above 0
   */
  public static SincResampler forComparison(double step) {
    return new SincResampler(step, PRECISION);
  }

  private SincResampler(double step, int crossings) {
    this.step = step;
    SincKernel kernel = new SincKernel(step, crossings);
    reach = kernel.reach;
    weights = kernel.weights;
  }

  /**
   * Reads a stretch.
   *
   * @param x input
   * @param origin place of the first output sample in the input, in samples; may lie outside
   * @param frames number of output samples
   */
  public float[] read(float[] x, double origin, int frames) {
    float[] y = new float[frames];
    if (step == 1 && Math.abs(origin) < Integer.MAX_VALUE / 2.0) {
      moved(x, origin, y);
      return y;
    }
    for (int n = 0; n < frames; n++) {
      y[n] = (float) at(x, origin + n * step);
    }
    return y;
  }

  /** The same place between two samples every time: one row of weights does for all. */
  private void moved(float[] x, double origin, float[] y) {
    int whole = (int) Math.floor(origin);
    double phase = (origin - whole) * PHASES;
    int row = (int) phase;
    int lower = row * 2 * reach;
    int upper = lower + (row == PHASES ? 0 : 2 * reach);
    double[] h = new double[2 * reach];
    for (int i = 0; i < h.length; i++) {
      h[i] = weights[lower + i] + (phase - row) * (weights[upper + i] - weights[lower + i]);
    }
    double[] samples = new double[BLOCK + h.length];
    double[] sums = new double[BLOCK];
    for (int from = 0; from < y.length; from += BLOCK) {
      load(x, whole + from - reach + 1, samples);
      weigh(samples, h, sums);
      for (int n = from; n < Math.min(y.length, from + BLOCK); n++) {
        y[n] = (float) sums[n - from];
      }
    }
  }

  private static void load(float[] x, int first, double[] samples) {
    for (int i = 0; i < samples.length; i++) {
      int n = first + i;
      float sample = n >= 0 && n < x.length ? x[n] : 0;
      samples[i] = Math.abs(sample) <= Float.MAX_VALUE ? sample : 0;
    }
  }

  /** Tap by tap for a whole block: a sum along the taps would not be computed in lanes. */
  private static void weigh(double[] samples, double[] h, double[] sums) {
    Arrays.fill(sums, 0);
    for (int i = 0; i + 3 < h.length; i += 4) { // At a step of 1 there are 80 or 256 taps.
      double a = h[i];
      double b = h[i + 1];
      double c = h[i + 2];
      double d = h[i + 3];
      for (int n = 0; n < BLOCK; n++) {
        sums[n] +=
            a * samples[n + i]
                + b * samples[n + i + 1]
                + c * samples[n + i + 2]
                + d * samples[n + i + 3];
      }
    }
  }

  private double at(float[] x, double place) {
    double whole = Math.floor(place);
    if (whole < -reach || whole >= (double) x.length + reach) {
      return 0;
    }
    double phase = (place - whole) * PHASES;
    int row = (int) phase;
    double share = phase - row;
    int first = (int) whole - reach + 1;
    int lower = row * 2 * reach;
    int upper = lower + (row == PHASES ? 0 : 2 * reach);
    int begin = Math.max(0, -first);
    int end = Math.min(2 * reach, x.length - first);
    double a = 0;
    double b = 0;
    for (int i = begin; i < end; i++) {
      float sample = x[first + i];
      double finite = Math.abs(sample) <= Float.MAX_VALUE ? sample : 0;
      a += weights[lower + i] * finite;
      b += weights[upper + i] * finite;
    }
    return a + share * (b - a);
  }
}
