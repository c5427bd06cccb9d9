package org.optofit.ui.control;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** The clock of a recording under its waveform: ticks and times in minutes and seconds. */
public final class TimeRuler extends ThemedRegion {
  /** Height of the ruler, px. */
  public static final double HEIGHT = 16;

  private static final double TICK = 4;
  private static final double BASELINE = 12;
  private static final double TEXT_GAP = 3;

  /** Least distance of two labels, px: the widest label and some air. */
  private static final double LABEL_DISTANCE = 64;

  /** Two more than an axis of a plot has, for a recording is read by its length. */
  private static final int MOST_LABELS = 9;

  private final Canvas canvas = new Canvas();
  private double durationSeconds;

  /** An empty ruler. */
  public TimeRuler() {
    canvas.setManaged(false);
    getChildren().add(canvas);
    setMouseTransparent(true);
  }

  /** Length of the recording in seconds; 0 shows an empty ruler. */
  public void setDuration(double seconds) {
    durationSeconds = seconds;
    requestLayout();
  }

  /** Length of the recording in seconds. */
  public double duration() {
    return durationSeconds;
  }

  @Override
  protected double computePrefHeight(double width) {
    return HEIGHT;
  }

  @Override
  protected void layoutContent(double width, double height) {
    canvas.setWidth(width);
    canvas.setHeight(height);
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, width, height);
    if (!(durationSeconds > 0) || width < LABEL_DISTANCE) {
      return;
    }
    g.setFont(Typeface.REGULAR.size(11));
    g.setLineWidth(1);
    g.setStroke(palette().of(Token.HINT));
    g.setFill(palette().of(Token.TEXT_MUTED));
    AxisTicks ticks = ticks(width);
    for (int i = 0; i < ticks.count(); i++) {
      double x = ticks.value(i) / durationSeconds * width;
      double line = Hairline.at(x, width);
      g.strokeLine(line, 0, line, TICK);
      boolean last = x + LABEL_DISTANCE / 2 > width;
      g.setTextAlign(last ? TextAlignment.RIGHT : TextAlignment.LEFT);
      if (!last || x > width - 1) {
        g.fillText(
            label(ticks.value(i), ticks.step()), last ? x - TEXT_GAP : x + TEXT_GAP, BASELINE);
      }
    }
  }

  private AxisTicks ticks(double width) {
    int most = (int) Math.max(2, Math.min(MOST_LABELS, width / LABEL_DISTANCE + 1));
    return AxisTicks.clock(0, durationSeconds, most);
  }

  /** Tenths are dropped where all labels are whole seconds. */
  static String label(double seconds, double step) {
    String clock = Numbers.clock(seconds);
    return step >= 1 ? clock.substring(0, clock.length() - 2) : clock;
  }
}
