package org.optofit.ui.control;

import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/** What moves over {@link ParameterCurvePlot}: now-line, circles, diamonds, values, axis labels. */
final class ParameterMarkers extends Canvas {
  private static final double MARKER = 5;
  private static final double EDGE = 1.5;
  private static final double LINE_OPACITY = 0.5;

  /** Least distance of two labels on the shared axis, px. */
  private static final double LABEL_DISTANCE = 19;

  private static final double LABEL_GAP = 3;

  /** From the end of the axis to the label of a position beyond it, px. */
  private static final double BEYOND = 14;

  private static final String BELOW = "\u2039 ";
  private static final String ABOVE = " \u203a";

  private final List<ParameterCurve> rows;

  ParameterMarkers(List<ParameterCurve> rows) {
    this.rows = rows;
  }

  /** Labels of the shared axis. */
  static AxisTicks ticks(CurveRows geometry) {
    int most = (int) ((geometry.right() - CurveRows.LEFT) / LABEL_DISTANCE) + 1;
    return AxisTicks.decimal(
        geometry.first(), geometry.last(), Math.max(2, Math.min(AxisTicks.MOST_LABELS, most)));
  }

  void draw(
      Palette palette,
      CurveRows geometry,
      List<ValueSpan> spans,
      double position,
      double[] inForce,
      double[] knob) {
    GraphicsContext g = getGraphicsContext2D();
    g.clearRect(0, 0, getWidth(), getHeight());
    drawAxis(g, palette, geometry, position);
    if (Double.isNaN(position)) {
      return;
    }
    double x = Hairline.at(geometry.x(position), geometry.right() + 1);
    double end = geometry.bottom(rows.size() - 1) + 2;
    g.setLineWidth(1);
    g.setStroke(palette.of(Token.TEXT, LINE_OPACITY));
    g.strokeLine(x, 0, x, end);
    for (int row = 0; row < rows.size(); row++) {
      double now = geometry.y(row, spans.get(row), inForce[row]);
      boolean overridden = inForce[row] != knob[row];
      if (overridden) {
        double own = geometry.y(row, spans.get(row), knob[row]);
        drawLink(g, palette, x, own, now);
        drawDiamond(g, palette, x, own);
      }
      drawCircle(g, palette, x, now);
      drawValues(g, palette, geometry, row, inForce[row], overridden ? knob[row] : Double.NaN);
    }
  }

  /** The knob's position stands among the labels, or beyond them where there are no data. */
  private void drawAxis(GraphicsContext g, Palette palette, CurveRows geometry, double position) {
    double baseline = geometry.bottom(rows.size() - 1) + 16;
    double nowX = geometry.x(position);
    boolean inside = position >= geometry.first() && position <= geometry.last();
    String now = Numbers.fixed(position, position == Math.rint(position) ? 0 : 1);
    if (!Double.isNaN(position)) {
      g.setFont(Typeface.MEDIUM.size(11));
      g.setFill(palette.of(Token.TEXT));
      if (inside) {
        g.setTextAlign(TextAlignment.CENTER);
        g.fillText(now, nowX, baseline);
      } else if (position < geometry.first()) {
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(BELOW + now, nowX - BEYOND, baseline);
      } else {
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(now + ABOVE, nowX + BEYOND, baseline);
      }
    }
    g.setTextAlign(TextAlignment.CENTER);
    g.setFont(Typeface.REGULAR.size(11));
    g.setFill(palette.of(Token.TEXT_MUTED));
    double nowHalf = inside ? halfWidth(now) + LABEL_GAP : 0;
    AxisTicks ticks = ticks(geometry);
    for (int i = 0; i < ticks.count(); i++) {
      String label = Numbers.fixed(ticks.value(i), 0);
      double x = geometry.x(ticks.value(i));
      if (!inside || Math.abs(x - nowX) > halfWidth(label) + nowHalf) {
        g.fillText(label, x, baseline);
      }
    }
  }

  private static double halfWidth(String label) {
    Text text = new Text(label);
    text.setFont(Typeface.MEDIUM.size(11));
    return text.getLayoutBounds().getWidth() / 2;
  }

  private static void drawLink(
      GraphicsContext g, Palette palette, double x, double from, double to) {
    g.setStroke(palette.of(Token.TEXT));
    g.setLineWidth(EDGE);
    g.setLineCap(StrokeLineCap.BUTT);
    g.setLineDashes(2, 2);
    g.strokeLine(x, from, x, to);
    g.setLineDashes();
  }

  private static void drawDiamond(GraphicsContext g, Palette palette, double x, double y) {
    double[] xs = {x, x + MARKER, x, x - MARKER};
    double[] ys = {y - MARKER, y, y + MARKER, y};
    g.setFill(palette.of(Token.WELL));
    g.fillPolygon(xs, ys, 4);
    g.setStroke(palette.of(Token.TEXT));
    g.setLineWidth(EDGE);
    g.strokePolygon(xs, ys, 4);
  }

  private static void drawCircle(GraphicsContext g, Palette palette, double x, double y) {
    g.setFill(palette.of(Token.TEXT));
    g.fillOval(x - MARKER, y - MARKER, 2 * MARKER, 2 * MARKER);
    g.setStroke(palette.of(Token.WELL));
    g.setLineWidth(EDGE);
    g.strokeOval(x - MARKER, y - MARKER, 2 * MARKER, 2 * MARKER);
  }

  private void drawValues(
      GraphicsContext g,
      Palette palette,
      CurveRows geometry,
      int row,
      double inForce,
      double overriddenKnob) {
    boolean overridden = !Double.isNaN(overriddenKnob);
    double right = Math.floor(geometry.width()) - 4;
    double middle = Math.rint((geometry.top(row) + geometry.bottom(row)) / 2);
    g.setTextAlign(TextAlignment.RIGHT);
    g.setFont(Typeface.MEDIUM.size(12));
    g.setFill(palette.of(Token.TEXT));
    g.fillText(rows.get(row).value(inForce), right, overridden ? middle - 3 : middle + 4);
    if (overridden) {
      g.setFont(Typeface.REGULAR.size(11));
      g.setFill(palette.of(Token.TEXT_MUTED));
      g.fillText("knob " + rows.get(row).number().apply(overriddenKnob), right, middle + 11);
    }
  }
}
