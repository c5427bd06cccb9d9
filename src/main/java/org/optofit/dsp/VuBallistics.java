package org.optofit.dsp;

/**
 * Movement of a VU meter's needle: a damped second-order system that reaches 99 % of a step in 300
 * ms and overshoots by 1.25 %, rising and falling alike (IEC 60268-17 asks for 1 to 1.5 %).
 */
/*
 * y'' + 2 zeta w y' + w^2 y = w^2 u. The overshoot exp(-pi zeta / sqrt(1 - zeta^2)) fixes zeta; the
 * 99 % time then fixes w. A step of any length is exact for an input held over it, so the needle
 * does not depend on the frame rate.
 */
public final class VuBallistics {
  private static final double OVERSHOOT = 0.0125;
  private static final double RISE_SECONDS = 0.3;
  private static final double RISE_SHARE = 0.99;

  private static final double DAMPING =
      -Math.log(OVERSHOOT) / Math.hypot(Math.PI, Math.log(OVERSHOOT));
  private static final double NATURAL = riseAngle() / RISE_SECONDS;
  private static final double DECAY = DAMPING * NATURAL;
  private static final double DAMPED = NATURAL * Math.sqrt(1 - DAMPING * DAMPING);

  private double position;
  private double velocity;

  /** Puts the needle to rest at a value. */
  public void reset(double value) {
    position = value;
    velocity = 0;
  }

  /**
   * Moves the needle while the driving value is held.
   *
   * @param driving value the needle is pulled to, any unit
   * @param seconds time passed, 0 or more
   * @return the needle's position, in the same unit
   */
  public double advance(double driving, double seconds) {
    double distance = position - driving;
    double decay = Math.exp(-DECAY * seconds);
    double cos = Math.cos(DAMPED * seconds);
    double sin = Math.sin(DAMPED * seconds);
    double s = (velocity + DECAY * distance) / DAMPED;
    position = driving + decay * (distance * cos + s * sin);
    velocity =
        decay * ((s * DAMPED - DECAY * distance) * cos - (DECAY * s + DAMPED * distance) * sin);
    return position;
  }

  /** The needle's position. */
  public double position() {
    return position;
  }

  /** First angle {@code w t} at which the unit step response reaches {@link #RISE_SHARE}. */
  private static double riseAngle() {
    double root = Math.sqrt(1 - DAMPING * DAMPING);
    double low = 0;
    double high = Math.PI / root;
    while (high - low > 1e-12) {
      double middle = (low + high) / 2;
      double response =
          1
              - Math.exp(-DAMPING * middle)
                  * (Math.cos(root * middle) + DAMPING / root * Math.sin(root * middle));
      if (response < RISE_SHARE) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
