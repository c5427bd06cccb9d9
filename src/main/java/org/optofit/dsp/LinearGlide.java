package org.optofit.dsp;

/**
 * A value that moves to its target in a straight line over a fixed number of frames and then is the
 * target exactly. The first target holds at once.
 */
final class LinearGlide {
  private int frames = 1;
  private int left;
  private double value;
  private double target;
  private boolean given;

  /** Makes ready for a rate in Hz, with a duration in ms and a value until one is asked for. */
  void prepare(double sampleRateHz, double milliseconds, double start) {
    frames = (int) Math.max(1, Math.rint(milliseconds * 1e-3 * sampleRateHz));
    left = 0;
    value = start;
    target = start;
    given = false;
  }

  /** Ends a move at its target. */
  void reset() {
    left = 0;
    value = target;
  }

  /** Asks for a value; nothing happens if it is the one asked for last. */
  void moveTo(double wanted) {
    if (!given) {
      given = true;
      target = wanted;
      reset();
    } else if (wanted != target) {
      target = wanted;
      left = frames;
    }
  }

  /** Moves on by a frame. */
  double next() {
    if (left > 0) {
      value += (target - value) / left;
      left--;
      if (left == 0) {
        value = target;
      }
    }
    return value;
  }

  /** Whether it stands still at a value. */
  boolean restsAt(double where) {
    return left == 0 && value == where;
  }
}
