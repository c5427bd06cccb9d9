package org.optofit.ui.audition;

/**
 * Where the panels of the tab stand, for any size of the window.
 *
 * @param source file and transport
 * @param waveform the file at a glance
 * @param unit the unit's face
 * @param numbers five rows behind the knob
 * @param history level and gain reduction
 * @param transfer transfer curve
 * @param curves parameters over Peak Reduction
 * @param knobHeight height of the knob area in the unit panel
 * @param rowHeight height of a row in the numbers panel
 */
record AuditionLayout(
    Box source,
    Box waveform,
    Box unit,
    Box numbers,
    Box history,
    Box transfer,
    Box curves,
    double knobHeight,
    double rowHeight) {

  /** A place in pixels. */
  record Box(double x, double y, double width, double height) {
    double right() {
      return x + width;
    }

    double bottom() {
      return y + height;
    }
  }

  /** Header bar and status bar together, which the tab does not see. */
  static final double CHROME_HEIGHT = 68;

  /** Height of a panel's header. */
  static final double PANEL_HEADER = 32;

  private static final double GRID = 8;
  private static final double EDGES = 2;
  private static final int ROWS = 5;

  /** 47 % of the height, to the nearest multiple of the grid. */
  private static final double HISTORY_SHARE = 0.468;

  private static final double TRANSFER_SHARE = 0.42;

  /** Face above, around and below the meter in the unit panel. */
  private static final double AROUND_METER = PANEL_HEADER + 8 + 4;

  private static final double HIGHEST_METER = 308;

  /** The places in a tab of this size. */
  static AuditionLayout of(double width, double height) {
    double window = height + CHROME_HEIGHT;
    double leftWidth = width < 1600 ? 440 : 520;
    double stripHeight = window < 900 ? 88 : 104;
    double rowHeight = window < 760 ? 32 : window <= 900 ? 40 : window < 1000 ? 48 : 56;
    double knobHeight = window < 760 ? 150 : window <= 900 ? 176 : 216;
    double top = GRID + stripHeight + GRID;
    double below = height - top - GRID;
    double rightX = GRID + leftWidth + GRID;
    double rightWidth = width - rightX - GRID;

    double leastNumbers = PANEL_HEADER + ROWS * rowHeight + EDGES;
    double highestUnit = AROUND_METER + HIGHEST_METER + knobHeight + EDGES;
    double unitHeight = Math.min(highestUnit, below - GRID - leastNumbers);
    Box unit = new Box(GRID, top, leftWidth, unitHeight);
    double numbersY = unit.bottom() + GRID;

    double historyHeight = GRID * Math.round(below * HISTORY_SHARE / GRID);
    double curvesY = top + historyHeight + GRID;
    double curvesHeight = below - historyHeight - GRID;
    double transferWidth =
        GRID * Math.floor(Math.min(TRANSFER_SHARE * rightWidth, curvesHeight) / GRID);
    double curvesX = rightX + transferWidth + GRID;
    return new AuditionLayout(
        new Box(GRID, GRID, leftWidth, stripHeight),
        new Box(rightX, GRID, rightWidth, stripHeight),
        unit,
        new Box(GRID, numbersY, leftWidth, top + below - numbersY),
        new Box(rightX, top, rightWidth, historyHeight),
        new Box(rightX, curvesY, transferWidth, curvesHeight),
        new Box(curvesX, curvesY, width - GRID - curvesX, curvesHeight),
        knobHeight,
        rowHeight);
  }
}
