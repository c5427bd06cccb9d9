package org.optofit.ui.control;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** What lies under stacked curves over Peak Reduction: wells, grid, names and the value axes. */
final class CurveGround {
  /** Rows lower than this carry two axis labels, px. */
  private static final double THREE_LABELS_FROM = 44;

  private static final String AXIS_NAME = "Peak Reduction";

  private CurveGround() {}

  /** Clears the canvas and draws all rows. */
  static void draw(
      GraphicsContext g,
      Palette palette,
      CurveRows geometry,
      List<ParameterCurve> rows,
      List<ValueSpan> spans) {
    g.clearRect(0, 0, geometry.width(), geometry.height());
    g.setLineWidth(1);
    AxisTicks ticks = ParameterMarkers.ticks(geometry);
    for (int row = 0; row < rows.size(); row++) {
      double top = geometry.top(row);
      double bottom = geometry.bottom(row);
      g.setFill(palette.of(Token.WELL));
      g.fillRoundRect(CurveRows.LEFT, top, geometry.right() - CurveRows.LEFT, bottom - top, 3, 3);
      g.setStroke(palette.of(Token.GRID));
      for (int i = 0; i < ticks.count(); i++) {
        double x = Hairline.at(geometry.x(ticks.value(i)), geometry.right());
        g.strokeLine(x, top, x, bottom);
      }
      rule(g, geometry, top, bottom);
      if (threeLabels(geometry)) {
        rule(g, geometry, (top + bottom) / 2, bottom);
      }
      g.setStroke(palette.of(Token.GRID_MAJOR));
      rule(g, geometry, bottom, bottom);
      drawNames(g, palette, geometry, row, rows.get(row), spans.get(row));
    }
    g.setFill(palette.of(Token.TEXT_MUTED));
    g.setTextAlign(TextAlignment.CENTER);
    double middle = (CurveRows.LEFT + geometry.right()) / 2;
    g.fillText(AXIS_NAME, middle, geometry.bottom(rows.size() - 1) + 33);
  }

  private static void rule(GraphicsContext g, CurveRows geometry, double y, double bottom) {
    double line = Hairline.at(y, bottom);
    g.strokeLine(CurveRows.LEFT, line, geometry.right(), line);
  }

  private static void drawNames(
      GraphicsContext g,
      Palette palette,
      CurveRows geometry,
      int row,
      ParameterCurve curve,
      ValueSpan span) {
    double top = geometry.top(row);
    double bottom = geometry.bottom(row);
    double middle = Math.rint((top + bottom) / 2);
    g.setTextAlign(TextAlignment.LEFT);
    g.setFont(Typeface.MEDIUM.size(12));
    g.setFill(palette.of(Token.TEXT));
    g.fillText(curve.name(), 0, middle - 1);
    g.setFont(Typeface.REGULAR.size(11));
    g.setFill(palette.of(Token.TEXT_MUTED));
    g.fillText(curve.unit(), 0, middle + 13);
    g.setTextAlign(TextAlignment.RIGHT);
    double right = CurveRows.LEFT - LevelScale.LABEL_GAP;
    g.fillText(Numbers.fixed(span.low(), span.decimals()), right, bottom);
    g.fillText(Numbers.fixed(span.high(), span.decimals()), right, top + 8);
    if (threeLabels(geometry)) {
      String label = Numbers.fixed(span.low() + span.step(), span.decimals());
      g.fillText(label, right, middle + LevelScale.BASELINE);
    }
  }

  private static boolean threeLabels(CurveRows geometry) {
    return geometry.rowHeight() >= THREE_LABELS_FROM;
  }
}
