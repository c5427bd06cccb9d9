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

  /**
   * A curve that moves by less than this share of its value, as that of a single fit, stands in the
   * middle of an axis of this length: shorter ones need labels too long for their column.
   */
  private static final double LEAST_SHARE = 0.2;

  private static final double ROUNDING = 1e-9;

  /** The shortest span that holds both values, and more around them if they hardly differ. */
  static ValueSpan of(double min, double max) {
    double middle = (min + max) / 2;
    double least = LEAST_SHARE * Math.max(1, Math.abs(middle));
    return max - min < least
        ? shortest(middle - least / 2, middle + least / 2)
        : shortest(min, max);
  }

  private static ValueSpan shortest(double min, double max) {
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
