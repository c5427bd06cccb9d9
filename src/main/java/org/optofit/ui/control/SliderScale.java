package org.optofit.ui.control;

/**
 * Where a value stands on a slider: fraction 0 at the left, 1 at the right.
 *
 * @param lowest value at the left; above 0 if logarithmic
 * @param highest value at the right, larger
 * @param logarithmic whether equal distances are equal ratios
 */
record SliderScale(double lowest, double highest, boolean logarithmic) {
  SliderScale {
    if (!(highest > lowest) || (logarithmic && lowest <= 0)) {
      throw new IllegalArgumentException(
          "a slider from " + lowest + " to " + highest + (logarithmic ? ", logarithmic" : ""));
    }
  }

  /** Fraction of a value; the ends for values beyond them. */
  double fraction(double value) {
    double within = Math.min(highest, Math.max(lowest, value));
    return logarithmic
        ? Math.log(within / lowest) / Math.log(highest / lowest)
        : (within - lowest) / (highest - lowest);
  }

  /** Value at a fraction; the ends for fractions beyond 0 and 1. */
  double value(double fraction) {
    double within = Math.min(1, Math.max(0, fraction));
    double value =
        logarithmic
            ? lowest * Math.pow(highest / lowest, within)
            : lowest + within * (highest - lowest);
    return Math.min(highest, Math.max(lowest, value));
  }

  /** Fraction the filled part starts from: at zero if that is on the slider, else at the left. */
  double origin() {
    return !logarithmic && lowest < 0 && highest > 0 ? fraction(0) : 0;
  }
}
