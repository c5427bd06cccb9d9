package org.optofit.dsp;

/**
 * Weights with which a signal is read between its samples, a row for every place.
 *
 * <pre>
 * h(t) = s sin(pi s t)/(pi s t) I0(b sqrt(1 - (s t/Z)^2)) / I0(b),   |s t| &lt; Z,   s = min(1, 1/step)
 * </pre>
 *
 * <p>A Kaiser-windowed sinc of Z zero crossings to each side, cut off at half of the lower rate.
 * Rows stand for {@value #PHASES} places between two samples; weights go straight from one to the
 * next, an error below -130 dB. Immutable.
 *
 * <p>Kaiser, "Nonrecursive digital filter design using the I0-sinh window function", 1974; Smith
 * and Gossett, "A flexible sampling-rate conversion method", 1984, for the table.
 */
final class SincKernel {
  /** Places between two samples that have a row. */
  static final int PHASES = 2048;

  /** Stop band at -118 dB: b = 0.1102 (A - 8.7). */
  private static final double KAISER_BETA = 0.1102 * (118 - 8.7);

  private final int crossings;

  /** Samples to each side that have a weight. */
  final int reach;

  /** Weights of the samples {@code 1 - reach ... reach} around each place, row after row. */
  final double[] weights;

  /**
   * Weights for a steady pace.
   *
   * @param step samples of the input for one of the output, above 0
   * @param crossings zero crossings to each side
   */
  SincKernel(double step, int crossings) {
    if (!(step > 0) || Double.isInfinite(step)) {
      throw new IllegalArgumentException("step " + step + " is not above 0");
    }
    this.crossings = crossings;
    double scale = Math.min(1, 1 / step);
    reach = (int) Math.ceil(crossings / scale);
    weights = new double[(PHASES + 1) * 2 * reach];
    for (int phase = 0; phase <= PHASES; phase++) {
      fill(phase * 2 * reach, (double) phase / PHASES, scale);
    }
  }

  /** Weights of the samples around a place between two samples, with sum 1. */
  private void fill(int offset, double fraction, double scale) {
    double sum = 0;
    for (int i = 0; i < 2 * reach; i++) {
      weights[offset + i] = kernel(scale * (fraction + reach - 1 - i));
      sum += weights[offset + i];
    }
    for (int i = 0; i < 2 * reach; i++) {
      weights[offset + i] /= sum;
    }
  }

  private double kernel(double t) {
    double edge = t / crossings;
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
