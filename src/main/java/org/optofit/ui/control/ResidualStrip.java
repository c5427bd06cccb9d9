package org.optofit.ui.control;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.optofit.dsp.PeakCache;

/** Two waveforms on one scale over one clock: a recording, and what a model leaves of it. */
public final class ResidualStrip extends CanvasRegion {
  private static final double TOP = 4;
  private static final double BOTTOM = 22;
  private static final double[] SCALES = {1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01};

  private @Nullable PeakCache recording;
  private @Nullable PeakCache residual;
  private double sampleRateHz = 1;
  private double fromSeconds;
  private double toSeconds = 1;

  /** An empty strip. */
  public ResidualStrip() {
    getStyleClass().add("residual-strip");
  }

  /**
   * Shows two signals of one length, or nothing.
   *
   * @param sampleRateHz sample rate of both in Hz
   */
  public void setSignals(
      @Nullable PeakCache recording, @Nullable PeakCache residual, double sampleRateHz) {
    this.recording = recording;
    this.residual = residual;
    this.sampleRateHz = sampleRateHz;
    redraw();
  }

  /** Shows the part between two moments in seconds, the first before the last. */
  public void setWindow(double fromSeconds, double toSeconds) {
    this.fromSeconds = fromSeconds;
    this.toSeconds = toSeconds;
    redraw();
  }

  @Override
  void draw(GraphicsContext g, Palette palette, double width, double height) {
    double left = XyChart.LEFT;
    double wide = Math.floor(width) - left - XyChart.RIGHT;
    double high = Math.floor(height) - TOP - BOTTOM;
    if (wide < 1 || high < 1) {
      return;
    }
    g.setFill(palette.of(Token.WELL));
    g.fillRect(left, TOP, wide, high);
    double middle = Math.floor(TOP + high / 2);
    drawClock(g, palette, left, wide, high);
    g.setLineWidth(1);
    g.setStroke(palette.of(Token.GRID_MAJOR));
    g.strokeLine(left, middle + 0.5, left + wide, middle + 0.5);
    PeakCache wet = recording;
    PeakCache rest = residual;
    if (wet == null || rest == null) {
      return;
    }
    double scale = scale(wet);
    g.setFill(palette.of(Token.TEXT_MUTED));
    g.setTextAlign(TextAlignment.RIGHT);
    g.setTextBaseline(VPos.CENTER);
    g.fillText("+" + scale(scale), left - 6, TOP + 6);
    g.fillText("0", left - 6, middle);
    drawWave(g, wet, palette, Token.INPUT_FILL, scale);
    drawWave(g, rest, palette, Token.ACCENT, scale);
  }

  private void drawClock(
      GraphicsContext g, Palette palette, double left, double wide, double high) {
    g.setFont(Typeface.REGULAR.size(11));
    g.setFill(palette.of(Token.TEXT_MUTED));
    g.setTextBaseline(VPos.TOP);
    g.setTextAlign(TextAlignment.CENTER);
    for (FixedTicksAxis.Tick tick : ClockTicks.of(fromSeconds, toSeconds).ticks()) {
      double share = (tick.value() - fromSeconds) / (toSeconds - fromSeconds);
      g.fillText(tick.label(), left + share * wide, TOP + high + 5);
    }
  }

  private void drawWave(
      GraphicsContext g, PeakCache peaks, Palette palette, Token colour, double scale) {
    double left = XyChart.LEFT;
    int columns = (int) (Math.floor(getWidth()) - left - XyChart.RIGHT);
    double high = Math.floor(getHeight()) - TOP - BOTTOM;
    double middle = Math.floor(TOP + high / 2) + 0.5;
    double perColumn = (toSeconds - fromSeconds) * sampleRateHz / columns;
    g.setFill(palette.of(colour));
    for (int x = 0; x < columns; x++) {
      int from = (int) (fromSeconds * sampleRateHz + x * perColumn);
      int to = (int) (fromSeconds * sampleRateHz + (x + 1) * perColumn) + 1;
      double top = middle - Math.min(1, peaks.max(from, to) / scale) * high / 2;
      double bottom = middle - Math.max(-1, peaks.min(from, to) / scale) * high / 2;
      g.fillRect(left + x, top - 0.5, 1, Math.max(1, bottom - top + 1));
    }
  }

  /** The smallest full scale that holds the recording. */
  private static double scale(PeakCache peaks) {
    double peak = Math.max(peaks.max(0, peaks.frames()), -peaks.min(0, peaks.frames()));
    double best = SCALES[0];
    for (double each : SCALES) {
      if (peak <= each) {
        best = each;
      }
    }
    return best;
  }

  private static String scale(double scale) {
    return Numbers.fixed(scale, scale >= 1 ? 0 : scale >= 0.1 ? 1 : 2);
  }
}
