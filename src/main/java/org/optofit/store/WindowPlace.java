package org.optofit.store;

/**
 * Where the window stands on the desktop, of one screen or several.
 *
 * @param x left edge in pixels, finite
 * @param y upper edge in pixels, finite
 */
public record WindowPlace(double x, double y) {
  /** Checks the place. */
  public WindowPlace {
    if (!Double.isFinite(x) || !Double.isFinite(y)) {
      throw new IllegalArgumentException("window at " + x + ", " + y);
    }
  }
}
