package org.optofit.ui.control;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** An axis whose grid lines and labels are told to it; a line without a label is a minor one. */
final class FixedTicksAxis extends NumberAxis {
  private static final long serialVersionUID = 1L;

  /**
   * A grid line.
   *
   * @param value where, in the axis' unit
   * @param label what stands there, empty for a minor line
   */
  record Tick(double value, String label) {}

  private transient List<Tick> ticks = List.of();

  FixedTicksAxis() {
    setAxisLineVisible(false);
    setTickMarksVisible(false);
    setAutoRange(false);
  }

  /** Sets the range and its lines in one change. */
  void show(double low, double high, List<Tick> lines) {
    ticks = List.copyOf(lines);
    setRange(low, high);
    fireChangeEvent();
  }

  @Override
  public List<NumberTick> refreshTicks(
      Graphics2D g2, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
    TextAnchor anchor =
        RectangleEdge.isLeftOrRight(edge) ? TextAnchor.CENTER_RIGHT : TextAnchor.TOP_CENTER;
    return ticks.stream()
        .filter(tick -> getRange().contains(tick.value))
        .map(
            tick ->
                new NumberTick(
                    tick.label.isEmpty() ? TickType.MINOR : TickType.MAJOR,
                    tick.value,
                    tick.label,
                    anchor,
                    TextAnchor.CENTER,
                    0))
        .toList();
  }
}
