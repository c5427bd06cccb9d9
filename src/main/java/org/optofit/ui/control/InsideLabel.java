package org.optofit.ui.control;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/** A small text in the right corner of a plot: what its axis shows. */
final class InsideLabel extends AbstractXYAnnotation {
  private static final long serialVersionUID = 1L;
  private static final double MARGIN = 8;

  private final String text;
  private final boolean top;
  private transient Color colour = Color.GRAY;

  /**
   * A label.
   *
   * @param top whether it stands in the upper corner rather than the lower
   */
  InsideLabel(String text, boolean top) {
    this.text = text;
    this.top = top;
  }

  void setColour(Color colour) {
    this.colour = colour;
  }

  @Override
  public void draw(
      Graphics2D g2,
      XYPlot plot,
      Rectangle2D area,
      ValueAxis domainAxis,
      ValueAxis rangeAxis,
      int rendererIndex,
      PlotRenderingInfo info) {
    g2.setFont(ChartFont.REGULAR.size(11));
    g2.setColor(colour);
    FontMetrics metrics = g2.getFontMetrics();
    double x = area.getMaxX() - MARGIN - metrics.stringWidth(text);
    double y = top ? area.getMinY() + MARGIN + metrics.getAscent() : area.getMaxY() - MARGIN;
    g2.drawString(text, (float) x, (float) y);
  }
}
