package org.optofit.ui.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.jfree.chart.fx.ChartViewer;

/**
 * Stacked curves over Peak Reduction as a sweep finds them: fitted settings with the curve through
 * them, a dashed reference, a hollow circle where a fit runs, a cross where there is none.
 */
public final class SweepCurvePlot extends ThemedRegion {
  /**
   * Values at one position.
   *
   * @param position position of the knob
   * @param values one per row
   */
  public record Point(double position, List<Double> values) {
    /** Copies the values. */
    public Point {
      values = List.copyOf(values);
    }
  }

  /**
   * What is shown.
   *
   * @param settings fitted settings, rising; may be none
   * @param curve the curve through them, rising and dense; may be empty
   * @param running where a fit runs
   * @param missing positions that cannot be fitted
   */
  public record Curves(
      List<Point> settings, List<Point> curve, Optional<Point> running, List<Double> missing) {
    /** Nothing. */
    public static final Curves NONE = new Curves(List.of(), List.of(), Optional.empty(), List.of());

    /** Copies the lists. */
    public Curves {
      settings = List.copyOf(settings);
      curve = List.copyOf(curve);
      missing = List.copyOf(missing);
    }
  }

  private static final double RIGHT = 24;
  private static final double RING = 5;
  private static final double CROSS = 3.5;
  private static final double CROSS_ABOVE = 5;

  private final List<ParameterCurve> rows;
  private List<Point> reference;
  private final ParameterCurveChart chart;
  private final Canvas ground = new Canvas();
  private final ChartViewer viewer;
  private final Canvas marks = new Canvas();
  private Curves shown = Curves.NONE;
  private List<ValueSpan> spans = List.of();

  /**
   * A plot without fits.
   *
   * @param rows top to bottom
   * @param reference dashed curve, rising, at least two points
   */
  public SweepCurvePlot(List<ParameterCurve> rows, List<Point> reference) {
    this.rows = List.copyOf(rows);
    this.reference = List.copyOf(reference);
    this.chart = new ParameterCurveChart(rows.size());
    this.viewer = new ChartViewer(chart.chart(), false);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setMouseTransparent(true);
    getChildren().addAll(ground, viewer, marks);
    getChildren().forEach(node -> node.setManaged(false));
    setReference(this.reference);
  }

  /** Shows another reference, at least two points. */
  public void setReference(List<Point> points) {
    reference = List.copyOf(points);
    chart.begin();
    for (int row = 0; row < rows.size(); row++) {
      chart.setReference(row, positions(reference), values(reference, row));
    }
    spans = spans();
    requestLayout();
    chart.end();
  }

  /** Shows how far a sweep is. */
  public void show(Curves curves) {
    shown = curves;
    chart.begin();
    for (int row = 0; row < rows.size(); row++) {
      chart.setCurve(
          row,
          positions(curves.curve()),
          values(curves.curve(), row),
          positions(curves.settings()),
          values(curves.settings(), row));
    }
    spans = spans();
    requestLayout();
    chart.end();
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.TEXT
        ? "Parameters over Peak Reduction, " + shown.settings().size() + " settings fitted"
        : super.queryAccessibleAttribute(attribute, parameters);
  }

  @Override
  protected void layoutContent(double width, double height) {
    for (Canvas canvas : new Canvas[] {ground, marks}) {
      canvas.setWidth(width);
      canvas.setHeight(height);
    }
    if (width < CurveRows.LEFT + RIGHT) {
      return;
    }
    chart.begin();
    chart.setColours(palette().awt(Token.ACCENT), palette().awt(Token.INPUT));
    chart.place(geometry(), spans);
    viewer.resizeRelocate(0, 0, width, height);
    chart.end();
    CurveGround.draw(ground.getGraphicsContext2D(), palette(), geometry(), rows, spans);
    drawMarks();
  }

  /** Where the rows lie at the present size. */
  CurveRows geometry() {
    double first = reference.get(0).position();
    double last = reference.get(reference.size() - 1).position();
    for (double position : all()) {
      first = Math.min(first, position);
      last = Math.max(last, position);
    }
    return new CurveRows(rows.size(), getWidth(), getHeight(), first, last, RIGHT);
  }

  private List<Double> all() {
    List<Double> all = new ArrayList<>(shown.missing());
    shown.settings().forEach(point -> all.add(point.position()));
    shown.running().ifPresent(point -> all.add(point.position()));
    return all;
  }

  private List<ValueSpan> spans() {
    List<Point> points = new ArrayList<>(reference);
    points.addAll(shown.settings());
    shown.running().ifPresent(points::add);
    List<ValueSpan> result = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      double[] values = values(points, row);
      result.add(
          ValueSpan.of(
              Arrays.stream(values).min().orElse(0), Arrays.stream(values).max().orElse(1)));
    }
    return result;
  }

  private static double[] positions(List<Point> points) {
    return points.stream().mapToDouble(Point::position).toArray();
  }

  private static double[] values(List<Point> points, int row) {
    return points.stream().mapToDouble(point -> point.values().get(row)).toArray();
  }

  private void drawMarks() {
    GraphicsContext g = marks.getGraphicsContext2D();
    CurveRows geometry = geometry();
    g.clearRect(0, 0, getWidth(), getHeight());
    g.setTextAlign(TextAlignment.CENTER);
    g.setFont(Typeface.REGULAR.size(11));
    g.setFill(palette().of(Token.TEXT_MUTED));
    AxisTicks ticks = ParameterMarkers.ticks(geometry);
    for (int i = 0; i < ticks.count(); i++) {
      String label = Numbers.fixed(ticks.value(i), 0);
      g.fillText(label, geometry.x(ticks.value(i)), geometry.bottom(rows.size() - 1) + 16);
    }
    for (int row = 0; row < rows.size(); row++) {
      drawMissing(g, geometry, row);
      if (shown.running().isPresent()) {
        drawRunning(g, geometry, row, shown.running().get());
      }
    }
  }

  private void drawMissing(GraphicsContext g, CurveRows geometry, int row) {
    g.setStroke(palette().of(Token.DANGER));
    g.setLineWidth(1.5);
    g.setLineDashes();
    double y = geometry.bottom(row) - CROSS_ABOVE;
    for (double position : shown.missing()) {
      double x = geometry.x(position);
      g.strokeLine(x - CROSS, y - CROSS, x + CROSS, y + CROSS);
      g.strokeLine(x - CROSS, y + CROSS, x + CROSS, y - CROSS);
    }
  }

  /** A hollow circle, dotted to the nearest fitted setting. */
  private void drawRunning(GraphicsContext g, CurveRows geometry, int row, Point running) {
    double x = geometry.x(running.position());
    double y = geometry.y(row, spans.get(row), running.values().get(row));
    g.setStroke(palette().of(Token.ACCENT));
    Optional<Point> nearest = nearest(running);
    if (nearest.isPresent()) {
      g.setLineWidth(1.5);
      g.setLineDashes(2, 3);
      g.strokeLine(
          geometry.x(nearest.get().position()),
          geometry.y(row, spans.get(row), nearest.get().values().get(row)),
          x,
          y);
      g.setLineDashes();
    }
    g.setFill(palette().of(Token.WELL));
    g.fillOval(x - RING, y - RING, 2 * RING, 2 * RING);
    g.setLineWidth(2);
    g.strokeOval(x - RING, y - RING, 2 * RING, 2 * RING);
  }

  private Optional<Point> nearest(Point running) {
    return shown.settings().stream()
        .filter(point -> point.position() != running.position())
        .min(Comparator.comparingDouble(point -> Math.abs(point.position() - running.position())));
  }
}
