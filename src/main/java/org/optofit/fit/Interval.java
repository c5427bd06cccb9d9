package org.optofit.fit;

/**
 * A range of values that holds the true one with a stated probability.
 *
 * @param low lower end
 * @param high upper end, not below {@code low}
 */
public record Interval(double low, double high) {
  /** Checks the order. */
  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("interval from " + low + " to " + high + " is empty");
    }
  }
}
