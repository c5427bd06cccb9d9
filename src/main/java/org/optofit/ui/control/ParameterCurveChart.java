package org.optofit.ui.control;

import java.awt.BasicStroke;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYDataset;

/** The curves and points of {@link ParameterCurvePlot}, one subplot per row on one shared axis. */
/*
 * JFreeChart clips at the edge of a subplot's data area, which would halve the points on the first
 * and last setting. So each data area reaches BLEED further than the plot seen, the axes with it,
 * and the gap between rows is made of the bleed of both. Grid and text are drawn by the view, on
 * half pixels and in the window's font.
 */
final class ParameterCurveChart {
  /** How far a data area reaches over the plot seen, px; half the gap between two rows. */
  static final double BLEED = CurveRows.GAP / 2;

  private static final float LINE_WIDTH = 2;
  private static final int REFERENCE = 2;
  private static final double POINT_RADIUS = 2.5;
  private static final java.awt.Color CLEAR = new java.awt.Color(0, 0, 0, 0);
  private static final java.awt.Color UNSEEN = new java.awt.Color(255, 255, 255, 0);

  private final NumberAxis position = new NumberAxis();
  private final CombinedDomainXYPlot stack = new CombinedDomainXYPlot(position);
  private final List<XYPlot> rows = new ArrayList<>();
  private final List<XYLineAndShapeRenderer> renderers = new ArrayList<>();
  private final JFreeChart chart = new JFreeChart(null, null, stack, false);

  ParameterCurveChart(int count) {
    chart.setAntiAlias(true);
    chart.setPadding(RectangleInsets.ZERO_INSETS);
    chart.setBackgroundPaint(CLEAR);
    stack.setGap(0);
    stack.setBackgroundPaint(CLEAR);
    stack.setOutlineVisible(false);
    position.setVisible(false);
    for (int row = 0; row < count; row++) {
      XYPlot plot = new XYPlot(null, null, new NumberAxis(), null);
      plot.getRangeAxis().setVisible(false);
      plot.setBackgroundPaint(CLEAR);
      // The bridge remembers the last stroke and paint across drawings and does not set them again;
      // JavaFX forgets. An outline nobody sees has a stroke and a paint of its own.
      plot.setOutlinePaint(UNSEEN);
      plot.setInsets(RectangleInsets.ZERO_INSETS);
      plot.setDomainGridlinesVisible(false);
      plot.setRangeGridlinesVisible(false);
      plot.setRenderer(0, renderer(true));
      plot.setRenderer(1, renderer(false));
      plot.setRenderer(REFERENCE, reference());
      rows.add(plot);
      stack.add(plot);
    }
  }

  JFreeChart chart() {
    return chart;
  }

  /** Collects changes, so that the chart draws once, at {@link #end}. */
  void begin() {
    chart.setNotify(false);
  }

  void end() {
    chart.setNotify(true);
  }

  void setColours(java.awt.Color colour, java.awt.Color reference) {
    for (XYPlot row : rows) {
      row.getRenderer(REFERENCE).setSeriesPaint(0, reference);
    }
    for (XYLineAndShapeRenderer renderer : renderers) {
      renderer.setSeriesPaint(0, colour);
      renderer.setSeriesFillPaint(0, colour);
    }
  }

  void setCurve(int row, double[] positions, double[] curve, double[] settings, double[] fitted) {
    rows.get(row).setDataset(0, dataset(positions, curve));
    rows.get(row).setDataset(1, dataset(settings, fitted));
  }

  /** A dashed curve under the other; without positions none. */
  void setReference(int row, double[] positions, double[] curve) {
    rows.get(row).setDataset(REFERENCE, positions.length == 0 ? null : dataset(positions, curve));
  }

  /** Places the data areas over the rows, axes reaching as far over as they do. */
  void place(CurveRows geometry, List<ValueSpan> spans) {
    double bottom = geometry.bottom(geometry.rows() - 1);
    stack.setInsets(
        new RectangleInsets(
            geometry.top(0) - BLEED,
            CurveRows.LEFT - BLEED,
            Math.max(0, geometry.height() - bottom - BLEED),
            Math.max(0, geometry.width() - geometry.right() - BLEED)));
    reach(position, geometry.first(), geometry.last(), geometry.right() - CurveRows.LEFT);
    for (int row = 0; row < rows.size(); row++) {
      ValueSpan span = spans.get(row);
      reach(rows.get(row).getRangeAxis(), span.low(), span.high(), geometry.rowHeight());
    }
  }

  private static void reach(ValueAxis axis, double low, double high, double pixels) {
    double over = (high - low) * BLEED / pixels;
    axis.setRange(low - over, high + over);
  }

  private XYLineAndShapeRenderer renderer(boolean lines) {
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(lines, !lines);
    renderer.setSeriesStroke(
        0, new BasicStroke(LINE_WIDTH, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    renderer.setDrawSeriesLineAsPath(true);
    renderer.setUseFillPaint(true);
    renderer.setDrawOutlines(false);
    renderer.setSeriesShape(
        0, new Ellipse2D.Double(-POINT_RADIUS, -POINT_RADIUS, 2 * POINT_RADIUS, 2 * POINT_RADIUS));
    renderers.add(renderer);
    return renderer;
  }

  private static XYLineAndShapeRenderer reference() {
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    renderer.setSeriesStroke(0, XyChart.DASHED);
    renderer.setDrawSeriesLineAsPath(true);
    return renderer;
  }

  private static DefaultXYDataset dataset(double[] x, double[] y) {
    DefaultXYDataset data = new DefaultXYDataset();
    data.addSeries("curve", new double[][] {x, y});
    return data;
  }
}
