package org.optofit.fit;

import org.optofit.dsp.Decibels;
import org.optofit.dsp.PreEmphasisFilter;

/**
 * Loudness dynamic range: how much short-term loudness moves about long-term loudness, in dB.
 *
 * <pre>
 * s[n] = max(P(u)[n]^2, 1e-16)
 * a[n] = a[n-1] + k (s[n] - a[n-1]),  k = 1 - exp(-1 / (fs tau)),  tau = 0.05 s and 3 s
 * LDR  = sqrt(mean (10 log10(a_short / a_long))^2)
 * </pre>
 *
 * <p>Yu and Fazekas 2025, "Evaluation"; P is {@link PreEmphasisFilter}.
 */
public final class LoudnessDynamicRange {
  private static final double SHORT_SECONDS = 0.05;
  private static final double LONG_SECONDS = 3;
  private static final double SMALLEST_POWER = Decibels.FLOOR_MAGNITUDE * Decibels.FLOOR_MAGNITUDE;

  private LoudnessDynamicRange() {}

  /**
   * Range of the modelled signal minus that of the wet one, in dB; negative is too much levelling.
   */
  public static double difference(float[] model, float[] wet, double sampleRateHz) {
    return of(model, sampleRateHz) - of(wet, sampleRateHz);
  }

  /**
   * Loudness dynamic range in dB.
   *
   * @param signal mono samples, finite
   * @param sampleRateHz sample rate in Hz
   * @return 0 or above; NaN for no samples
   */
  public static double of(float[] signal, double sampleRateHz) {
    double shortStep = -Math.expm1(-1 / (sampleRateHz * SHORT_SECONDS));
    double longStep = -Math.expm1(-1 / (sampleRateHz * LONG_SECONDS));
    PreEmphasisFilter filter = new PreEmphasisFilter();
    double shortPower = 0;
    double longPower = 0;
    double sum = 0;
    for (float sample : signal) {
      double u = filter.next(sample);
      double power = Math.max(u * u, SMALLEST_POWER);
      shortPower += shortStep * (power - shortPower);
      longPower += longStep * (power - longPower);
      double d = 10 * Math.log10(shortPower / longPower);
      sum += d * d;
    }
    return Math.sqrt(sum / signal.length);
  }
}
