package org.optofit.capture;

/**
 * Takes off what no speaker plays: a high pass of second order at {@value #CORNER_HZ} Hz, twice.
 *
 * <p>Butterworth by the bilinear transform.
 */
final class SubsonicFilter {
  /** Where one pass has fallen by 3 dB, in Hz. */
  static final double CORNER_HZ = 15;

  private SubsonicFilter() {}

  /** Filters a signal in place, from rest. */
  static void apply(float[] signal, double sampleRateHz) {
    pass(signal, sampleRateHz);
    pass(signal, sampleRateHz);
  }

  private static void pass(float[] x, double sampleRateHz) {
    double k = Math.tan(Math.PI * CORNER_HZ / sampleRateHz);
    double norm = 1 / (1 + Math.sqrt(2) * k + k * k);
    double a1 = 2 * (k * k - 1) * norm;
    double a2 = (1 - Math.sqrt(2) * k + k * k) * norm;
    double first = 0;
    double second = 0;
    for (int n = 0; n < x.length; n++) {
      double in = x[n] * norm;
      double out = in + first;
      first = -2 * in - a1 * out + second;
      second = in - a2 * out;
      x[n] = (float) out;
    }
  }
}
