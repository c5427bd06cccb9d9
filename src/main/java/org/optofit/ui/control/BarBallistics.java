package org.optofit.ui.control;

/** How a bar moves: up at once, down by 20 dB/s; its peak mark stands 3 s before it falls too. */
final class BarBallistics {
  /** Speed of the fall in dB per second. */
  static final double FALL_DB_PER_SECOND = 20;

  /** How long a peak mark stands, in seconds. */
  static final double HOLD_SECONDS = 3;

  private final double rest;
  private double level;
  private double peak;
  private double peakAge;

  /** A bar at rest at a level in dB. */
  BarBallistics(double restDb) {
    rest = restDb;
    reset();
  }

  /** Takes the highest level since the last call and the time that has passed, in s. */
  void update(double db, double elapsedSeconds) {
    double fallen = level - FALL_DB_PER_SECOND * elapsedSeconds;
    level = Math.max(rest, Math.max(db, fallen));
    double before = peakAge;
    peakAge += elapsedSeconds;
    if (level >= peak) {
      peak = level;
      peakAge = 0;
    } else if (peakAge > HOLD_SECONDS) {
      double falling = peakAge - Math.max(before, HOLD_SECONDS);
      peak = Math.max(level, peak - FALL_DB_PER_SECOND * falling);
    }
  }

  void reset() {
    level = rest;
    peak = rest;
    peakAge = 0;
  }

  /** Height of the bar in dB. */
  double level() {
    return level;
  }

  /** Height of the peak mark in dB, never below the bar. */
  double peak() {
    return peak;
  }
}
