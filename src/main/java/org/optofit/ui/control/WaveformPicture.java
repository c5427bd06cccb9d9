package org.optofit.ui.control;

import javafx.scene.Group;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.optofit.dsp.PeakCache;

/**
 * The waveform in two brightnesses, one picture each, cut at the playhead. Moving the playhead
 * moves the cut only; nothing is drawn anew.
 */
final class WaveformPicture extends Group {
  /** Height of full scale as a share of half the picture. */
  private static final double FULL_SCALE = 0.92;

  /** A waveform is never thinner than this, px. */
  private static final double THINNEST = 0.8;

  private final Canvas played = new Canvas();
  private final Canvas toCome = new Canvas();
  private final Rectangle playedCut = new Rectangle();
  private final Rectangle toComeCut = new Rectangle();

  WaveformPicture() {
    played.setClip(playedCut);
    toCome.setClip(toComeCut);
    getChildren().addAll(toCome, played);
  }

  void draw(@Nullable PeakCache peaks, double width, double height, Palette palette) {
    for (Canvas canvas : new Canvas[] {played, toCome}) {
      canvas.setWidth(width);
      canvas.setHeight(height);
    }
    playedCut.setHeight(height);
    toComeCut.setHeight(height);
    draw(played, peaks, palette, Token.TEXT_MUTED);
    draw(toCome, peaks, palette, Token.INPUT);
  }

  void cutAt(double x) {
    playedCut.setWidth(x);
    toComeCut.setX(x);
    toComeCut.setWidth(Math.max(0, toCome.getWidth() - x));
  }

  private static void draw(Canvas canvas, @Nullable PeakCache peaks, Palette palette, Token token) {
    GraphicsContext g = canvas.getGraphicsContext2D();
    double width = canvas.getWidth();
    double height = canvas.getHeight();
    double middle = height / 2;
    g.clearRect(0, 0, width, height);
    g.setStroke(palette.of(Token.GRID_MAJOR));
    g.setLineWidth(1);
    g.strokeLine(0, Hairline.at(middle), width, Hairline.at(middle));
    int columns = (int) width;
    if (peaks == null || peaks.frames() == 0 || columns == 0) {
      return;
    }
    double[] xs = new double[2 * columns];
    double[] ys = new double[2 * columns];
    for (int x = 0; x < columns; x++) {
      int from = (int) ((long) x * peaks.frames() / columns);
      int to = (int) ((x + 1L) * peaks.frames() / columns);
      to = Math.max(to, Math.min(from + 1, peaks.frames()));
      double top = middle - middle * FULL_SCALE * Math.min(1, peaks.max(from, to));
      double bottom = middle - middle * FULL_SCALE * Math.max(-1, peaks.min(from, to));
      double thicken = Math.max(0, THINNEST - (bottom - top)) / 2;
      int back = 2 * columns - 1 - x;
      xs[x] = x + 0.5;
      xs[back] = x + 0.5;
      ys[x] = top - thicken;
      ys[back] = bottom + thicken;
    }
    g.setFill(palette.of(token));
    g.fillPolygon(xs, ys, xs.length);
  }
}
