package org.optofit.ui.audition;

/** The largest value of the last seconds: a larger one replaces it, time takes it away. */
final class PeakHold {
  private final double holdSeconds;
  private double value = Double.NaN;
  private double age;

  /** Nothing held; a value is kept for so many seconds. */
  PeakHold(double holdSeconds) {
    this.holdSeconds = holdSeconds;
  }

  /**
   * Lets time pass with a value in it.
   *
   * @param now the value, or NaN for none
   * @param seconds time passed
   */
  void advance(double now, double seconds) {
    age += seconds;
    if (age >= holdSeconds) {
      value = Double.NaN;
    }
    if (now >= value || Double.isNaN(value)) {
      value = now;
      age = 0;
    }
  }

  /** Holds nothing any more. */
  void clear() {
    value = Double.NaN;
  }

  /** The value held, or NaN. */
  double value() {
    return value;
  }

  /** Whether a value is held. */
  boolean held() {
    return !Double.isNaN(value);
  }
}
