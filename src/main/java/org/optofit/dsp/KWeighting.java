package org.optofit.dsp;

/**
 * The K weighting of one channel: a high shelf for the head, then a high-pass, at any sample rate.
 *
 * <pre>y[n] = b0 x[n] + b1 x[n-1] + b2 x[n-2] - a1 y[n-1] - a2 y[n-2], twice</pre>
 *
 * <p>ITU-R BS.1770-4, Annex 1, tables 1 and 2. These give coefficients at 48 kHz only; for other
 * rates the analogue prototypes behind them are transformed anew.
 */
/*
 * The prototypes are those of Brecht De Man, "Evaluation of Implementations of the EBU R128 Loudness
 * Measurement", AES 2018: corner, quality and gain found by inverting the bilinear transform of the
 * tables, which they reproduce to the last printed digit. With K = tan(pi f0 / fs):
 *   shelf      (Vh + Vb K/Q + K^2, 2 (K^2 - Vh), Vh - Vb K/Q + K^2) / (1 + K/Q + K^2)
 *   high-pass  (1, -2, 1) (1 + K/Q + K^2 at 48 kHz) / (1 + K/Q + K^2)
 *   both       1, 2 (K^2 - 1) / (1 + K/Q + K^2), (1 - K/Q + K^2) / (1 + K/Q + K^2)
 * The table leaves the high-pass undivided, which raises everything by 0.04 dB at 48 kHz; the factor
 * keeps it so at other rates, where an undivided one would raise by up to 0.26 dB.
 */
final class KWeighting {
  private static final double SHELF_HZ = 1_681.974450955533;
  private static final double SHELF_QUALITY = 0.7071752369554196;
  private static final double SHELF_GAIN_DB = 3.999843853973347;
  private static final double SHELF_BAND_EXPONENT = 0.4996667741545416;
  private static final double HIGH_PASS_HZ = 38.13547087602444;
  private static final double HIGH_PASS_QUALITY = 0.5003270373238773;

  private static final double TABLE_RATE_HZ = 48_000;

  /** Far below anything measured, far above subnormal numbers. */
  private static final double QUIET = 1e-100;

  private final double[] shelf;
  private final double[] highPass;
  private final double[] shelfState = new double[2];
  private final double[] highPassState = new double[2];

  /** A filter at rest, for a sample rate in Hz. */
  KWeighting(double sampleRateHz) {
    shelf = shelf(sampleRateHz);
    highPass = highPass(sampleRateHz);
  }

  /** b0, b1, b2, a1, a2 of the first stage. */
  static double[] shelf(double sampleRateHz) {
    double k = Math.tan(Math.PI * SHELF_HZ / sampleRateHz);
    double high = Decibels.toFactor(SHELF_GAIN_DB);
    double band = Math.pow(high, SHELF_BAND_EXPONENT);
    double kq = k / SHELF_QUALITY;
    double a0 = 1 + kq + k * k;
    return new double[] {
      (high + band * kq + k * k) / a0,
      2 * (k * k - high) / a0,
      (high - band * kq + k * k) / a0,
      2 * (k * k - 1) / a0,
      (1 - kq + k * k) / a0
    };
  }

  /** b0, b1, b2, a1, a2 of the second stage. */
  static double[] highPass(double sampleRateHz) {
    double k = Math.tan(Math.PI * HIGH_PASS_HZ / sampleRateHz);
    double kq = k / HIGH_PASS_QUALITY;
    double a0 = 1 + kq + k * k;
    double reference = Math.tan(Math.PI * HIGH_PASS_HZ / TABLE_RATE_HZ);
    double b0 = (1 + reference / HIGH_PASS_QUALITY + reference * reference) / a0;
    return new double[] {b0, -2 * b0, b0, 2 * (k * k - 1) / a0, (1 - kq + k * k) / a0};
  }

  /** The weighted sample. */
  double next(double sample) {
    return step(highPass, highPassState, step(shelf, shelfState, sample));
  }

  /** Takes numbers out of the state that silence has let decay towards subnormals. */
  void settle() {
    settle(shelfState);
    settle(highPassState);
  }

  /** Transposed direct form II. */
  private static double step(double[] c, double[] state, double x) {
    double y = c[0] * x + state[0];
    state[0] = c[1] * x - c[3] * y + state[1];
    state[1] = c[2] * x - c[4] * y;
    return y;
  }

  private static void settle(double[] state) {
    if (Math.abs(state[0]) < QUIET && Math.abs(state[1]) < QUIET) {
      state[0] = 0;
      state[1] = 0;
    }
  }
}
