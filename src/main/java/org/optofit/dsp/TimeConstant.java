package org.optofit.dsp;

/**
 * Smoothing coefficient of a one-pole filter from its 10 % to 90 % rise time, and back.
 *
 * <p>{@code k = 1 - exp(-2200 / (ms * fs))}: a rise from 10 % to 90 % takes {@code ln 9 = 2.2} time
 * constants. The convention is that of the published tables (torchcomp, {@code ms2coef}); it is
 * stated nowhere else in the program.
 */
public final class TimeConstant {
  private static final double RISE_MS = 2200;

  private TimeConstant() {}

  /**
   * Coefficient k in (0, 1] for a rise time.
   *
   * @param milliseconds 10-90 % rise time in ms, above 0
   * @param sampleRateHz sample rate in Hz, above 0
   */
  public static double coefficient(double milliseconds, double sampleRateHz) {
    return -Math.expm1(-RISE_MS / (milliseconds * sampleRateHz));
  }

  /**
   * 10-90 % rise time in ms of a coefficient.
   *
   * @param coefficient k in (0, 1)
   * @param sampleRateHz sample rate in Hz, above 0
   */
  public static double milliseconds(double coefficient, double sampleRateHz) {
    return -RISE_MS / (sampleRateHz * Math.log1p(-coefficient));
  }
}
