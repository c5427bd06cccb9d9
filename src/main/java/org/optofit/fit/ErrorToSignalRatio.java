package org.optofit.fit;

import org.optofit.dsp.PreEmphasisFilter;

/**
 * Error-to-signal ratio of pre-emphasised signals.
 *
 * <pre>ESR = sum (P(test) - P(reference))^2 / sum P(reference)^2</pre>
 *
 * <p>Yu and Fazekas 2025, "Evaluation"; P is {@link PreEmphasisFilter}, started at zero with the
 * file.
 */
public final class ErrorToSignalRatio {
  /** Seconds left out at the beginning by convention, in which a compressor settles. */
  public static final double SKIP_SECONDS = 1;

  private ErrorToSignalRatio() {}

  /**
   * The ratio with the first second left out; see {@link #of(float[], float[], double, double)}.
   */
  public static double of(float[] reference, float[] test, double sampleRateHz) {
    return of(reference, test, sampleRateHz, SKIP_SECONDS);
  }

  /**
   * The ratio as a fraction: 0.01 is 1 %.
   *
   * @param reference what should be, mono
   * @param test what is, equally long
   * @param sampleRateHz sample rate in Hz
   * @param skipSeconds beginning that is filtered but not counted, in seconds
   * @return 0 or above; NaN if nothing is counted or the reference is silent
   */
  public static double of(
      float[] reference, float[] test, double sampleRateHz, double skipSeconds) {
    if (reference.length != test.length) {
      throw new IllegalArgumentException(
          "reference has " + reference.length + " samples and test has " + test.length);
    }
    int skip = (int) Math.round(skipSeconds * sampleRateHz);
    PreEmphasisFilter referenceFilter = new PreEmphasisFilter();
    PreEmphasisFilter testFilter = new PreEmphasisFilter();
    double error = 0;
    double energy = 0;
    for (int n = 0; n < reference.length; n++) {
      double r = referenceFilter.next(reference[n]);
      double d = testFilter.next(test[n]) - r;
      if (n >= skip) {
        error += d * d;
        energy += r * r;
      }
    }
    return energy > 0 ? error / energy : Double.NaN;
  }
}
