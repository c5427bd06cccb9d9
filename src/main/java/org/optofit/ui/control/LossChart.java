package org.optofit.ui.control;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.DefaultXYDataset;

/**
 * Falling values per iteration on a logarithmic axis: one curve with its points, others dashed
 * behind it. The last point is hollow while more is to come; points that led nowhere are crosses.
 */
public final class LossChart extends XyChart {
  private static final double BOTTOM = 40;
  private static final double RADIUS = 3.5;
  private static final double LAST_RADIUS = 5;

  /** Room for a disc at either end of the axis, as a share of its length. */
  private static final double EDGE = 0.008;

  private static final int FEWEST_ITERATIONS = 8;
  private static final int CURRENT = 0;
  private static final int LABELS = 6;

  /**
   * One start.
   *
   * @param values value after each iteration, above 0; the first is the starting point
   * @param failed iterations whose step was not taken
   */
  public record Curve(List<Double> values, Set<Integer> failed) {
    /** Copies the collections. */
    public Curve {
      values = List.copyOf(values);
      failed = Set.copyOf(failed);
    }
  }

  private final DefaultXYDataset data = new DefaultXYDataset();
  private final Points points = new Points();
  private final InsideLabel axisName;
  private final LastPoint last = new LastPoint();
  private Curve current = new Curve(List.of(), Set.of());
  private int others;

  /**
   * An empty chart.
   *
   * @param valueName what the values are, shown in the corner, such as {@code loss, log scale}
   */
  public LossChart(String valueName) {
    super(BOTTOM);
    getStyleClass().add("loss-chart");
    axisName = new InsideLabel(valueName, true);
    domain.setLabel("iteration");
    plot.setDataset(data);
    plot.setRenderer(points);
    plot.addAnnotation(axisName);
    plot.addAnnotation(last);
    show(current, List.of(), false, "");
  }

  /**
   * Shows curves in place of those before.
   *
   * @param curve the curve at work; may be empty
   * @param behind other curves
   * @param running whether the curve is still growing
   * @param label what stands beside its last point; empty for nothing
   */
  public void show(Curve curve, List<Curve> behind, boolean running, String label) {
    plot.setNotify(false);
    clear();
    current = curve;
    others = behind.size();
    data.addSeries("current", series(curve));
    for (int i = 0; i < behind.size(); i++) {
      data.addSeries(i, series(behind.get(i)));
    }
    last.label = label;
    last.running = running;
    List<Curve> all = new ArrayList<>(behind);
    all.add(curve);
    scale(all);
    colour(palette());
    plot.setNotify(true);
  }

  private void clear() {
    while (data.getSeriesCount() > 0) {
      data.removeSeries(data.getSeriesKey(data.getSeriesCount() - 1));
    }
  }

  private static double[][] series(Curve curve) {
    double[][] xy = new double[2][curve.values.size()];
    for (int i = 0; i < curve.values.size(); i++) {
      xy[0][i] = i;
      xy[1][i] = Math.log10(curve.values.get(i));
    }
    return xy;
  }

  private void scale(List<Curve> curves) {
    int longest = FEWEST_ITERATIONS;
    double low = Double.POSITIVE_INFINITY;
    double high = 0;
    for (Curve curve : curves) {
      longest = Math.max(longest, curve.values.size() - 1);
      for (double value : curve.values) {
        if (value > 0 && Double.isFinite(value)) {
          low = Math.min(low, value);
          high = Math.max(high, value);
        }
      }
    }
    int step = iterationStep(longest);
    int end = (longest + step - 1) / step * step;
    List<FixedTicksAxis.Tick> iterations = new ArrayList<>();
    for (int i = 0; i <= end; i++) {
      if (i % step == 0 || step <= 5) {
        iterations.add(new FixedTicksAxis.Tick(i, i % step == 0 ? Integer.toString(i) : ""));
      }
    }
    domain.show(-EDGE * end, (1 + EDGE) * end, iterations);
    LogTicks ticks = high > 0 ? LogTicks.of(low, high, LABELS) : LogTicks.of(1, 100, LABELS);
    range.show(ticks.low(), ticks.high(), ticks.ticks());
  }

  private static int iterationStep(int longest) {
    int power = 1;
    while (true) {
      for (int mantissa : new int[] {1, 2, 5}) {
        int step = mantissa * power;
        if ((longest + step - 1) / step <= 8) {
          return step;
        }
      }
      power *= 10;
    }
  }

  @Override
  void colour(Palette palette) {
    axisName.setColour(palette.awt(Token.TEXT_MUTED));
    last.text = palette.awt(Token.TEXT);
    last.ground = palette.awt(Token.WELL);
    last.accent = palette.awt(Token.ACCENT);
    points.setSeriesPaint(CURRENT, palette.awt(Token.ACCENT));
    points.setSeriesStroke(CURRENT, SERIES);
    points.setSeriesShapesVisible(CURRENT, true);
    for (int i = 1; i <= others; i++) {
      points.setSeriesPaint(i, palette.awt(Token.INPUT));
      points.setSeriesStroke(i, DASHED);
      points.setSeriesShapesVisible(i, false);
    }
  }

  /** Discs for steps taken, crosses for steps refused. */
  private final class Points extends XYLineAndShapeRenderer {
    private static final long serialVersionUID = 1L;

    Points() {
      setDrawSeriesLineAsPath(true);
      setDefaultShapesFilled(true);
      setDrawOutlines(false);
    }

    @Override
    public Shape getItemShape(int row, int column) {
      return current.failed.contains(column)
          ? cross()
          : new Ellipse2D.Double(-RADIUS, -RADIUS, 2 * RADIUS, 2 * RADIUS);
    }

    private static Shape cross() {
      Path2D path = new Path2D.Double();
      path.moveTo(-RADIUS, -RADIUS);
      path.lineTo(RADIUS, RADIUS);
      path.moveTo(-RADIUS, RADIUS);
      path.lineTo(RADIUS, -RADIUS);
      return new BasicStroke(1.5f).createStrokedShape(path);
    }
  }

  /** The newest point, hollow while the curve grows, and its value. */
  private final class LastPoint extends AbstractXYAnnotation {
    private static final long serialVersionUID = 1L;
    private static final double GAP = 10;

    private transient Color text = Color.GRAY;
    private transient Color ground = Color.GRAY;
    private transient Color accent = Color.GRAY;
    private String label = "";
    private boolean running;

    @Override
    public void draw(
        Graphics2D g2,
        XYPlot owner,
        Rectangle2D area,
        ValueAxis x,
        ValueAxis y,
        int rendererIndex,
        PlotRenderingInfo info) {
      if (current.values.isEmpty()) {
        return;
      }
      int index = current.values.size() - 1;
      Point2D at =
          new Point2D.Double(
              x.valueToJava2D(index, area, RectangleEdge.BOTTOM),
              y.valueToJava2D(Math.log10(current.values.get(index)), area, RectangleEdge.LEFT));
      if (running) {
        Shape disc =
            new Ellipse2D.Double(
                at.getX() - LAST_RADIUS, at.getY() - LAST_RADIUS, 2 * LAST_RADIUS, 2 * LAST_RADIUS);
        g2.setPaint(ground);
        g2.fill(disc);
        g2.setPaint(accent);
        g2.setStroke(new BasicStroke(2));
        g2.draw(disc);
      }
      drawLabel(g2, area, at);
    }

    private void drawLabel(Graphics2D g2, Rectangle2D area, Point2D at) {
      Font font = ChartFont.MEDIUM.size(12);
      g2.setFont(font);
      FontMetrics metrics = g2.getFontMetrics(font);
      double width = metrics.stringWidth(label);
      double left = Math.min(at.getX() + GAP, area.getMaxX() - width - 4);
      double base = Math.max(at.getY() - GAP, area.getMinY() + metrics.getAscent() + 4);
      g2.setPaint(ground);
      g2.fill(new Rectangle2D.Double(left - 3, base - metrics.getAscent(), width + 6, 16));
      g2.setPaint(text);
      g2.drawString(label, (float) left, (float) base);
    }
  }
}
