package org.optofit.ui.control;

/**
 * The part of a value's axis that a small plot shows: two steps from low to high, all three round
 * numbers, so that both ends and the middle can be labelled.
 *
 * @param low lower end
 * @param step half the length, above 0
 */
record ValueSpan(double low, double step) {
  private static final double[] MANTISSAS = {1, 1.5, 2, 2.5, 3, 4, 5, 6, 8};

  /** A dozen is a round number on a dB axis, though 1.2 and 120 are not. */
  private static final double DOZEN = 12;

  /** Share of a step left free above the highest value. */
  private static final double HEADROOM = 0.03;

  /** A curve that moves by less than this share of its value is flat. */
  private static final double LEAST_SHARE = 1e-6;

  /** A flat curve stands in the middle of an axis that reaches this share to both sides. */
  private static final double FLAT_SHARE = 0.1;

  private static final double ROUNDING = 1e-9;

  /** The shortest span that holds both values. */
  static ValueSpan of(double min, double max) {
    double size = Math.max(1, Math.abs(min));
    if (max - min < LEAST_SHARE * size) {
      return of(min - FLAT_SHARE * size, max + FLAT_SHARE * size);
    }
    double length = max - min;
    for (int exponent = (int) Math.floor(Math.log10(length / 2)); ; exponent++) {
      double power = Math.pow(10, exponent);
      for (double mantissa : MANTISSAS) {
        ValueSpan dozen = new ValueSpan(floor(min, DOZEN), DOZEN);
        if (exponent == 1 && mantissa > 1 && dozen.holds(max)) {
          return dozen;
        }
        ValueSpan span = new ValueSpan(floor(min, power), mantissa * power);
        if (span.holds(max)) {
          return span;
        }
      }
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

  private boolean holds(double max) {
    return max <= high() - HEADROOM * step;
  }

  private static double floor(double value, double grain) {
    return Math.floor(value / grain + ROUNDING) * grain;
  }
}
