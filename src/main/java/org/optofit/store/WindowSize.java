package org.optofit.store;

/**
 * Size of the window.
 *
 * @param width width in pixels, 100 or more
 * @param height height in pixels, 100 or more
 * @param maximized whether it fills the screen
 */
public record WindowSize(double width, double height, boolean maximized) {
  private static final double SMALLEST = 100;
  private static final double LARGEST = 20_000;

  /** Checks the size. */
  public WindowSize {
    requireLength("width", width);
    requireLength("height", height);
  }

  private static void requireLength(String name, double pixels) {
    if (!(pixels >= SMALLEST && pixels <= LARGEST)) {
      throw new IllegalArgumentException(
          "window " + name + " " + pixels + " is outside " + SMALLEST + " to " + LARGEST);
    }
  }
}
