package org.optofit.ui.control;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.fx.ChartCanvas;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/**
 * A curve plot on a well, with the grid and labels all plots share. Redrawn when its data or the
 * theme changes; it has no mouse, tooltips and zoom of its own.
 */
abstract class XyChart extends ThemedRegion {
  /** Curve of a fit, a model, gain reduction. */
  static final Stroke SERIES = round(2);

  /** Curve under the model's. */
  static final Stroke MEASURED = round(4);

  /** Thin curve of its own plot. */
  static final Stroke THIN = round(1.25f);

  /** Reference. */
  static final Stroke DASHED =
      new BasicStroke(
          1.25f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {6, 4}, 0);

  /** Width left of the well, for labels; the same in all plots of a column. */
  static final double LEFT = 52;

  /** Width right of the well. */
  static final double RIGHT = 23;

  private static final double TOP = 8;
  private static final double LABEL_GAP = 6;

  final XYPlot plot = new XYPlot();
  final FixedTicksAxis domain = new FixedTicksAxis();
  final FixedTicksAxis range = new FixedTicksAxis();
  private final ChartCanvas canvas;

  /**
   * An empty plot.
   *
   * @param bottom height below the well, for labels, px
   */
  XyChart(double bottom) {
    plot.setDomainAxis(domain);
    plot.setRangeAxis(range);
    plot.setDomainAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
    plot.setRangeAxisLocation(AxisLocation.TOP_OR_LEFT);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setOutlineVisible(false);
    plot.setDomainGridlineStroke(new BasicStroke(1));
    plot.setRangeGridlineStroke(new BasicStroke(1));
    plot.setDomainMinorGridlineStroke(new BasicStroke(1));
    plot.setRangeMinorGridlineStroke(new BasicStroke(1));
    plot.setRangeMinorGridlinesVisible(true);
    plot.setDomainMinorGridlinesVisible(true);
    AxisSpace left = new AxisSpace();
    left.setLeft(LEFT);
    left.setRight(RIGHT);
    plot.setFixedRangeAxisSpace(left);
    AxisSpace below = new AxisSpace();
    below.setTop(TOP);
    below.setBottom(bottom);
    plot.setFixedDomainAxisSpace(below);
    range.setTickLabelInsets(new RectangleInsets(0, 0, 0, LABEL_GAP));
    domain.setTickLabelInsets(new RectangleInsets(4, 0, 0, 0));
    domain.setLabelInsets(RectangleInsets.ZERO_INSETS);
    JFreeChart chart = new JFreeChart(null, null, plot, false);
    chart.setPadding(RectangleInsets.ZERO_INSETS);
    chart.setBackgroundPaint(null);
    canvas = new ChartCanvas(chart);
    canvas.setMouseTransparent(true);
    canvas.setTooltipEnabled(false);
    // The bridge remembers the last font across drawings and does not set it again; JavaFX forgets.
    canvas.getGraphicsContext2D().setFont(Typeface.REGULAR.size(11));
    getChildren().add(canvas);
  }

  /** Gives the series their colours. */
  abstract void colour(Palette palette);

  @Override
  protected final void layoutContent(double width, double height) {
    canvas.setWidth(Math.floor(width));
    canvas.setHeight(Math.floor(height));
  }

  @Override
  protected final void paletteChanged() {
    Palette palette = palette();
    plot.setNotify(false);
    plot.setBackgroundPaint(palette.awt(Token.WELL));
    plot.setDomainGridlinePaint(palette.awt(Token.GRID));
    plot.setRangeGridlinePaint(palette.awt(Token.GRID_MAJOR));
    plot.setDomainMinorGridlinePaint(palette.awt(Token.GRID));
    plot.setRangeMinorGridlinePaint(palette.awt(Token.GRID));
    for (FixedTicksAxis axis : new FixedTicksAxis[] {domain, range}) {
      Color text = palette.awt(Token.TEXT_MUTED);
      axis.setTickLabelPaint(text);
      axis.setLabelPaint(text);
      axis.setTickLabelFont(ChartFont.REGULAR.size(11));
      axis.setLabelFont(ChartFont.REGULAR.size(11));
    }
    colour(palette);
    plot.setNotify(true);
  }

  private static Stroke round(float width) {
    return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }
}
