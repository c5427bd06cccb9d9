package org.optofit.ui.control;

import org.jspecify.annotations.Nullable;

/** Which column of a history is read. It keeps its place while columns move on below it. */
final class HistoryCursor {
  /** Time between two texts while the picture moves. */
  private static final long READ_EVERY_NANOS = 100_000_000;

  /** Up to this span a column is much shorter than 0.1 s. */
  private static final double FINE_SPAN_SECONDS = 10;

  private final HistoryReadout readout;
  private double at = Double.NaN;
  private long readTime;

  /** A cursor that reads nothing yet and says it in a read-out. */
  HistoryCursor(HistoryReadout readout) {
    this.readout = readout;
  }

  /** Reads the column at a share of the width; outside 0 to 1 or NaN none. */
  void moveTo(double share) {
    at = share >= 0 && share <= 1 ? share : Double.NaN;
  }

  /** Share of the width of the column that is read, NaN for none. */
  double at() {
    return at;
  }

  /** Whether the last text of a column is old enough to be replaced. */
  boolean isDue() {
    return !Double.isNaN(at) && System.nanoTime() - readTime > READ_EVERY_NANOS;
  }

  /**
   * Reads the column.
   *
   * @param raster the picture, null before there is one
   * @param columns what it shows
   * @param spanSeconds time from its left edge to the right one
   * @param plotWidth its width, px
   */
  void read(
      @Nullable HistoryRaster raster,
      HistoryColumns columns,
      double spanSeconds,
      double plotWidth) {
    if (raster == null || Double.isNaN(at)) {
      readout.hide();
      return;
    }
    readTime = System.nanoTime();
    int x = (int) Math.min(raster.width() - 1, at * raster.width());
    raster.select(x);
    readout.show(
        Hairline.at(LevelScale.LEFT + x / raster.scale(), LevelScale.LEFT + plotWidth),
        spanSeconds * ((x + 1.0) / raster.width() - 1),
        spanSeconds > FINE_SPAN_SECONDS ? 1 : 2,
        columns);
  }
}
