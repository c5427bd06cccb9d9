package org.optofit.ui.control;

/** Where a line of one pixel must run to fill one row or column of pixels and no half ones. */
final class Hairline {
  private Hairline() {}

  /** The half pixel nearest to a coordinate. */
  static double at(double coordinate) {
    return Math.floor(coordinate) + 0.5;
  }

  /** As {@link #at}, but inside a span that ends at {@code last}. */
  static double at(double coordinate, double last) {
    return Math.min(Math.floor(coordinate), Math.floor(last) - 1) + 0.5;
  }
}
