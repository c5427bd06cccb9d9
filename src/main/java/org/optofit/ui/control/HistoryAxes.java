package org.optofit.ui.control;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** Labels and grid of a history: levels at the left, time below. */
final class HistoryAxes {
  /** Least distance of two labels on the time axis, px. */
  private static final double TIME_LABEL_DISTANCE = 60;

  private final Canvas levelLabels = new Canvas();
  private final Canvas timeLabels = new Canvas();

  /** What is drawn on, for the history to hold. */
  List<Node> nodes() {
    return List.of(levelLabels, timeLabels);
  }

  /** Labels the levels of a scale, beside a history of some height in px with its margins. */
  void labelLevels(LevelScale scale, double height, Palette palette) {
    levelLabels.setWidth(LevelScale.LEFT);
    levelLabels.setHeight(height);
    GraphicsContext g = ready(levelLabels, palette);
    g.setTextAlign(TextAlignment.RIGHT);
    AxisTicks levels = scale.ticks();
    for (int i = 0; i < levels.count(); i++) {
      double db = levels.value(i);
      double right = LevelScale.LEFT - LevelScale.LABEL_GAP;
      g.fillText(Numbers.fixed(db, 0), right, scale.y(db) + LevelScale.BASELINE);
    }
  }

  /**
   * Labels the time below a plot.
   *
   * @param spanSeconds time from its left edge to the right one
   * @param moves whether the right edge is now
   */
  void labelTime(
      double spanSeconds, boolean moves, double plotWidth, double plotHeight, Palette palette) {
    timeLabels.relocate(LevelScale.LEFT, LevelScale.TOP + plotHeight);
    timeLabels.setWidth(plotWidth);
    timeLabels.setHeight(LevelScale.BOTTOM);
    GraphicsContext g = ready(timeLabels, palette);
    AxisTicks time = timeTicks(spanSeconds, plotWidth);
    for (int i = 0; i < time.count(); i++) {
      double seconds = time.value(i);
      double x = plotWidth * (1 + seconds / spanSeconds);
      g.setTextAlign(alignment(x, plotWidth));
      g.fillText(seconds == 0 && moves ? "now" : Numbers.fixed(seconds, 0) + " s", x, 18);
    }
  }

  /** The lines behind a picture that belong to the labels. */
  static HistoryGrid grid(
      HistoryRaster raster,
      LevelScale scale,
      double spanSeconds,
      double plotWidth,
      HistoryColours colours) {
    AxisTicks levels = scale.ticks();
    int[] major = new int[levels.count()];
    int[] minor = new int[levels.count()];
    for (int i = 0; i < major.length; i++) {
      major[i] = row(raster, scale, levels.value(i));
      minor[i] = row(raster, scale, levels.value(i) + levels.step() / 2);
    }
    int thickness = (int) Math.max(1, Math.round(raster.scale()));
    AxisTicks time = timeTicks(spanSeconds, plotWidth);
    int[] columns = new int[time.count()];
    for (int i = 0; i < columns.length; i++) {
      double share = 1 + time.value(i) / spanSeconds;
      columns[i] = (int) Math.min(raster.width() - thickness, share * raster.width());
    }
    return new HistoryGrid(raster.height(), thickness, minor, major, columns, colours);
  }

  private static int row(HistoryRaster raster, LevelScale scale, double db) {
    return (int) Math.floor(-db / scale.rangeDb() * raster.height());
  }

  private static AxisTicks timeTicks(double spanSeconds, double plotWidth) {
    int most = (int) Math.max(2, plotWidth / TIME_LABEL_DISTANCE + 1);
    return AxisTicks.clock(-spanSeconds, 0, Math.min(AxisTicks.MOST_LABELS, most));
  }

  private static TextAlignment alignment(double x, double width) {
    if (x > width - 1) {
      return TextAlignment.RIGHT;
    }
    return x < 1 ? TextAlignment.LEFT : TextAlignment.CENTER;
  }

  private static GraphicsContext ready(Canvas canvas, Palette palette) {
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    g.setFont(Typeface.REGULAR.size(11));
    g.setFill(palette.of(Token.TEXT_MUTED));
    return g;
  }
}
