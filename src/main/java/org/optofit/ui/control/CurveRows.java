package org.optofit.ui.control;

/**
 * Where the rows of {@link ParameterCurvePlot} lie: names left, plots in the middle, values right.
 *
 * @param rows number of rows, 1 or more
 * @param width width of the whole, px
 * @param height height of the whole, px
 * @param first position at the left edge of the plots
 * @param last position at their right edge, above {@code first}
 * @param room width right of the plots, px
 */
record CurveRows(int rows, double width, double height, double first, double last, double room) {
  /** Left edge of the plots, px. */
  static final double LEFT = 112;

  /** Room right of the plots for the values, px. */
  static final double RIGHT = 68;

  /** Between two rows, px. */
  static final double GAP = 8;

  private static final double TOP = 4;
  private static final double BELOW = 36;

  /** Rows with room for values at the right. */
  CurveRows(int rows, double width, double height, double first, double last) {
    this(rows, width, height, first, last, RIGHT);
  }

  /** Height of one plot, whole pixels. */
  double rowHeight() {
    double room = height - TOP - BELOW - (rows - 1) * GAP;
    return Math.max(1, Math.floor(room / rows));
  }

  /** Upper edge of a row's plot, whole pixels. */
  double top(int row) {
    return TOP + row * (rowHeight() + GAP);
  }

  /** Lower edge of a row's plot, whole pixels. */
  double bottom(int row) {
    return top(row) + rowHeight();
  }

  /** Right edge of the plots, px. */
  double right() {
    return Math.max(LEFT + 1, Math.floor(width) - room);
  }

  /** Where a knob position lies, px; kept inside the plots. */
  double x(double position) {
    double share = (position - first) / (last - first);
    return LEFT + (right() - LEFT) * Math.max(0, Math.min(1, share));
  }

  /** Where a value lies in a row, px; kept inside the plot. */
  double y(int row, ValueSpan span, double value) {
    double share = (value - span.low()) / (2 * span.step());
    return bottom(row) - rowHeight() * Math.max(0, Math.min(1, share));
  }
}
