package org.optofit.ui.control;

import java.util.Arrays;

/**
 * The history's still ground: what a column of pixels shows where nothing is drawn. Lines between
 * labels lie under lines at labels, lines of time over both.
 */
final class HistoryGrid {
  private final int thickness;
  private final int[] between;
  private final int[] onLine;
  private final int[] lineColumns;

  /**
   * A ground.
   *
   * @param height its height, device px
   * @param thickness thickness of a line, device px
   * @param minorRows upper rows of the lines between two labels
   * @param majorRows upper rows of the lines at labels
   * @param lineColumns left columns of the lines of time
   */
  HistoryGrid(
      int height,
      int thickness,
      int[] minorRows,
      int[] majorRows,
      int[] lineColumns,
      HistoryColours colours) {
    this.thickness = thickness;
    this.lineColumns = lineColumns.clone();
    between = new int[height];
    onLine = new int[height];
    Arrays.fill(between, 0xFF000000 | colours.well());
    Arrays.fill(onLine, 0xFF000000 | colours.grid());
    rule(minorRows, 0xFF000000 | colours.grid());
    rule(majorRows, 0xFF000000 | colours.gridMajor());
  }

  /** Number of lines of time. */
  int lineCount() {
    return lineColumns.length;
  }

  /** Left column of a line of time. */
  int lineColumn(int line) {
    return lineColumns[line];
  }

  /** Thickness of a line, device px. */
  int thickness() {
    return thickness;
  }

  /** The ground of a column, opaque ARGB from the top; not to be changed. */
  int[] column(int x) {
    for (int line : lineColumns) {
      if (x >= line && x < line + thickness) {
        return onLine;
      }
    }
    return between;
  }

  private void rule(int[] rows, int colour) {
    for (int row : rows) {
      int from = Math.max(0, Math.min(row, between.length - thickness));
      Arrays.fill(between, from, Math.min(between.length, from + thickness), colour);
    }
  }
}
