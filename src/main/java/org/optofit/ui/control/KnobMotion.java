package org.optofit.ui.control;

/**
 * How far a hand turns a knob. Values land on steps of 0.1, what the field can show.
 *
 * <p>A drag keeps its own unrounded position, so slow movement is not lost, and pressing Shift on
 * the way changes the pace without a jump.
 */
final class KnobMotion {
  /** Drag over the full range, px. */
  static final double FULL_DRAG = 200;

  /** Part of the pace when Shift is held. */
  static final double FINE = 0.1;

  /** Scroll distance of one notch of a wheel, px. */
  static final double NOTCH = 40;

  private static final double STEPS_PER_UNIT = 10;

  private final double lowest;
  private final double highest;
  private double position;

  KnobMotion(double lowest, double highest) {
    this.lowest = lowest;
    this.highest = highest;
  }

  /** Takes hold of the knob at a value. */
  void grip(double value) {
    position = value;
  }

  /**
   * Drags on from where the hand is.
   *
   * @param up distance since the last call, px, up is positive
   * @param fine whether Shift is held
   * @return the value now
   */
  double drag(double up, boolean fine) {
    position = clamp(position + up / FULL_DRAG * (highest - lowest) * (fine ? FINE : 1));
    return rounded(position);
  }

  /**
   * Turns by steps, as keys and wheel do.
   *
   * @param units change in the knob's unit
   * @param fine whether Shift is held
   * @return the value after it
   */
  double turn(double value, double units, boolean fine) {
    return rounded(value + units * (fine ? FINE : 1));
  }

  /** The nearest step within the range. */
  double rounded(double value) {
    return clamp(Math.rint(value * STEPS_PER_UNIT) / STEPS_PER_UNIT);
  }

  private double clamp(double value) {
    return Math.min(highest, Math.max(lowest, value));
  }
}
