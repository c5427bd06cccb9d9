package org.optofit.ui.audition;

/**
 * Decides which pulses of the screen draw: all of them, or every second one while a frame takes
 * over {@value #SLOW_MS} ms of processor time.
 */
/*
 * The cost is smoothed over about ten frames, and the way back needs half the cost, so that one
 * slow frame changes nothing and the rate does not flutter.
 */
final class FramePacer {
  /** Cost of a frame from which on only every second one is drawn, in milliseconds. */
  static final double SLOW_MS = 8;

  private static final double QUICK_MS = SLOW_MS / 2;
  private static final double SMOOTHING = 0.1;

  private double costMs;
  private boolean halved;
  private boolean skipNext;

  /** Whether this pulse draws. */
  boolean draws() {
    if (halved && skipNext) {
      skipNext = false;
      return false;
    }
    skipNext = true;
    return true;
  }

  /** Notes what a drawn frame took, in milliseconds. */
  void note(double ms) {
    costMs += SMOOTHING * (ms - costMs);
    if (costMs > SLOW_MS) {
      halved = true;
    } else if (costMs < QUICK_MS) {
      halved = false;
    }
  }
}
