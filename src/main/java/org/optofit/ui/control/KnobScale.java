package org.optofit.ui.control;

/**
 * Angles and radii of a knob's print. Angles in radians, clockwise from the top; radii in px.
 *
 * @param body diameter of the turning body, px
 */
record KnobScale(double lowest, double highest, double body) {
  /** Angle from the lowest to the highest value. */
  static final double SWEEP = Math.toRadians(280);

  private static final double RING_GAP = 8;
  private static final double TICK_FROM = 5;
  private static final double TICK_TO = 9;
  private static final double LABEL_AT = 19;

  /** Where a value stands. */
  double angle(double value) {
    double share = (value - lowest) / (highest - lowest);
    return SWEEP * (Math.min(1, Math.max(0, share)) - 0.5);
  }

  double bodyRadius() {
    return body / 2;
  }

  double ringRadius() {
    return bodyRadius() + RING_GAP;
  }

  double tickFrom() {
    return ringRadius() + TICK_FROM;
  }

  double tickTo() {
    return ringRadius() + TICK_TO;
  }

  double labelRadius() {
    return ringRadius() + LABEL_AT;
  }
}
