package org.optofit.ui.control;

/**
 * The part of a value's axis that a small plot shows: two steps from low to high, the ends on
 * multiples of the step, so that both ends and the middle can be labelled.
 *
 * @param low lower end
 * @param step half the length, above 0
 */
record ValueSpan(double low, double step) {
  private static final double[] MANTISSAS = {1, 1.5, 2, 2.5, 3, 4, 5, 6, 8};

  /** A dozen is a round number on a dB axis, though 1.2 and 120 are not. */
  private static final double DOZEN = 12;

  /** A flat curve still gets an axis, this share of its value long. */
  private static final double LEAST_SHARE = 1e-6;

  private static final double ROUNDING = 1e-9;

  /** The shortest span that holds both values. */
  static ValueSpan of(double min, double max) {
    double length = Math.max(max - min, LEAST_SHARE * Math.max(1, Math.abs(min)));
    double power = Math.pow(10, Math.floor(Math.log10(length / 2)));
    while (true) {
      for (double mantissa : MANTISSAS) {
        double step = mantissa * power;
        if (Math.abs(power - 10) < ROUNDING && mantissa == 1.5 && holds(min, max, DOZEN)) {
          return from(min, DOZEN);
        }
        if (holds(min, max, step)) {
          return from(min, step);
        }
      }
      power *= 10;
    }
  }

  /** Upper end. */
  double high() {
    return low + 2 * step;
  }

  /** Decimals that the labels need, so that each is exact. */
  int decimals() {
    int decimals = 0;
    double scaled = step;
    while (decimals < 9 && Math.abs(scaled - Math.rint(scaled)) > ROUNDING * scaled) {
      decimals++;
      scaled *= 10;
    }
    return decimals;
  }

  private static ValueSpan from(double min, double step) {
    return new ValueSpan(start(min, step) * step, step);
  }

  private static double start(double min, double step) {
    return Math.floor(min / step + ROUNDING);
  }

  private static boolean holds(double min, double max, double step) {
    return (start(min, step) + 2) * step >= max - ROUNDING * step;
  }
}
