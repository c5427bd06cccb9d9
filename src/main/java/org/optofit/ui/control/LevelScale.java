package org.optofit.ui.control;

/**
 * The dB scale that history, bars and transfer curve share: 0 at the top, {@code -rangeDb} at the
 * bottom. Insets are those of the history's plot, so that the bars beside it line up.
 */
final class LevelScale {
  /** Room above the plot, px. */
  static final double TOP = 8;

  /** Room below the plot for the labels and a line of figures, px. */
  static final double BOTTOM = 36;

  /** Baseline of that line of figures, px below the plot. */
  static final double LAST_LINE = 34;

  /** Room left of the plot for the labels, px. */
  static final double LEFT = 40;

  /** Right edge of the labels, px left of the plot. */
  static final double LABEL_GAP = 6;

  /** From the middle of a line of 11 px type to its baseline, px. */
  static final double BASELINE = 4;

  /** Least distance of two labels on the dB axis, px. */
  private static final double LABEL_DISTANCE = 24;

  private final double rangeDb;
  private final double height;

  /** A scale over so many dB and px, the upper end at {@link #TOP}. */
  LevelScale(double rangeDb, double height) {
    this.rangeDb = rangeDb;
    this.height = Math.max(1, height);
  }

  /** Throws unless the range is above 0 and finite. */
  static double requireRange(double rangeDb) {
    if (!(rangeDb > 0) || Double.isInfinite(rangeDb)) {
      throw new IllegalArgumentException("a range of " + rangeDb + " dB is not above 0");
    }
    return rangeDb;
  }

  /** Its lower end in dB below 0. */
  double rangeDb() {
    return rangeDb;
  }

  /** Position of a level in dB, kept inside the plot. */
  double y(double db) {
    return TOP + height * share(db);
  }

  /** Position of the lower end. */
  double bottom() {
    return TOP + height;
  }

  /** 0 for 0 dB and above, 1 for the lower end and below. */
  double share(double db) {
    return Math.max(0, Math.min(1, -db / rangeDb));
  }

  /** Whether a level lies on the scale. */
  boolean shows(double db) {
    return db <= 0 && db >= -rangeDb;
  }

  /** The labelled levels. */
  AxisTicks ticks() {
    int most = (int) Math.max(2, Math.min(AxisTicks.MOST_LABELS, height / LABEL_DISTANCE + 1));
    return AxisTicks.decibels(-rangeDb, 0, most);
  }
}
