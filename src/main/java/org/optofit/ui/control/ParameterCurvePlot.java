package org.optofit.ui.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import org.jfree.chart.fx.ChartViewer;

/**
 * Stacked curves of a model's parameters over Peak Reduction, with a line through all of them where
 * the knob stands: a filled circle is the value in force, a hollow diamond the knob's own value.
 */
public final class ParameterCurvePlot extends ThemedRegion {
  private static final double LOWEST_POSITION = 0;
  private static final double HIGHEST_POSITION = 100;

  /** Shown to either side of a model's only setting. */
  private static final double AROUND_ONE_SETTING = 30;

  private final List<ParameterCurve> rows;
  private final ParameterCurveChart chart;
  private final Canvas ground = new Canvas();
  private final ChartViewer viewer;
  private final ParameterMarkers markers;

  private double first = LOWEST_POSITION;
  private double last = HIGHEST_POSITION;
  private double[][] fitted;
  private double[][] reference;
  private double[] positions = {};
  private double[] referencePositions = {};
  private List<ValueSpan> spans = List.of();
  private double position = Double.NaN;
  private double[] inForce;
  private double[] knob;

  /** A plot with one row per curve, top to bottom. */
  public ParameterCurvePlot(List<ParameterCurve> rows) {
    this.rows = List.copyOf(rows);
    this.fitted = new double[rows.size()][0];
    this.reference = new double[rows.size()][0];
    this.inForce = new double[rows.size()];
    this.knob = new double[rows.size()];
    this.chart = new ParameterCurveChart(rows.size());
    this.viewer = new ChartViewer(chart.chart(), false);
    this.markers = new ParameterMarkers(this.rows);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setMouseTransparent(true);
    getChildren().addAll(ground, viewer, markers);
    getChildren().forEach(node -> node.setManaged(false));
  }

  /**
   * Shows a model.
   *
   * @param settings fitted knob positions, rising, at least one; a point is drawn at each
   * @param fitted per row the values at these positions
   * @param positions knob positions of the curve, rising and dense; the axis goes from the first to
   *     the last, or around them if they are one
   * @param curves per row the values at these positions
   * @throws IllegalArgumentException if rows or lengths do not agree
   */
  public void setCurves(
      double[] settings, double[][] fitted, double[] positions, double[][] curves) {
    requireShape(settings, fitted);
    requireShape(positions, curves);
    if (settings.length == 0 || positions.length == 0) {
      throw new IllegalArgumentException("a model needs at least one setting");
    }
    this.fitted = fitted.clone();
    this.positions = positions.clone();
    reach();
    chart.begin();
    for (int row = 0; row < rows.size(); row++) {
      chart.setCurve(
          row, positions.clone(), curves[row].clone(), settings.clone(), fitted[row].clone());
    }
    spans = spans();
    requestLayout();
    chart.end();
  }

  /**
   * Shows another model behind the first, dashed; the scales hold both.
   *
   * @param positions knob positions, rising and dense; none to take it away
   * @param curves per row the values at these positions
   * @throws IllegalArgumentException if rows or lengths do not agree
   */
  public void setReference(double[] positions, double[][] curves) {
    requireShape(positions, curves);
    reference = curves.clone();
    referencePositions = positions.clone();
    reach();
    chart.begin();
    for (int row = 0; row < rows.size(); row++) {
      chart.setReference(row, positions.clone(), curves[row].clone());
    }
    spans = spans();
    requestLayout();
    chart.end();
  }

  /**
   * Moves the now-line; cheap, may be called every frame.
   *
   * @param position where the knob stands
   * @param inForce per row the value in force
   * @param knob per row the knob's own value; a diamond is drawn where it differs
   */
  public void setNow(double position, double[] inForce, double[] knob) {
    if (position == this.position
        && Arrays.equals(inForce, this.inForce)
        && Arrays.equals(knob, this.knob)) {
      return;
    }
    this.position = position;
    this.inForce = inForce.clone();
    this.knob = knob.clone();
    List<ValueSpan> needed = spans();
    if (needed.equals(spans)) {
      drawMarkers();
    } else {
      spans = needed;
      requestLayout();
    }
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.TEXT
        ? description()
        : super.queryAccessibleAttribute(attribute, parameters);
  }

  @Override
  protected double computePrefWidth(double height) {
    return 460;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 290;
  }

  @Override
  protected void layoutContent(double width, double height) {
    for (Canvas canvas : new Canvas[] {ground, markers}) {
      canvas.setWidth(width);
      canvas.setHeight(height);
    }
    boolean shown = fitted[0].length > 0;
    viewer.setVisible(shown);
    if (!shown || width < CurveRows.LEFT + CurveRows.RIGHT) {
      return;
    }
    chart.begin();
    chart.setColours(palette().awt(Token.ACCENT), palette().awt(Token.TEXT));
    chart.place(geometry(), spans);
    viewer.resizeRelocate(0, 0, width, height);
    chart.end();
    CurveGround.draw(ground.getGraphicsContext2D(), palette(), geometry(), rows, spans);
    drawMarkers();
  }

  /** Where the rows lie at the present size. */
  CurveRows geometry() {
    return new CurveRows(rows.size(), getWidth(), getHeight(), first, last);
  }

  /** The part of a row's axis shown. */
  ValueSpan span(int row) {
    return spans.get(row);
  }

  ChartViewer viewer() {
    return viewer;
  }

  /** The axis holds both models; around one setting it shows what lies beside it. */
  private void reach() {
    double[] both =
        DoubleStream.concat(Arrays.stream(positions), Arrays.stream(referencePositions)).toArray();
    if (both.length == 0) {
      return;
    }
    first = Arrays.stream(both).min().getAsDouble();
    last = Arrays.stream(both).max().getAsDouble();
    if (!(last > first)) {
      last = Math.min(HIGHEST_POSITION, first + AROUND_ONE_SETTING);
      first = Math.max(LOWEST_POSITION, first - AROUND_ONE_SETTING);
    }
  }

  private void requireShape(double[] positions, double[][] values) {
    boolean fits = values.length == rows.size();
    for (double[] row : values) {
      fits &= row.length == positions.length;
    }
    if (!fits) {
      throw new IllegalArgumentException(
          rows.size() + " rows need as many curves, one value per position");
    }
  }

  private List<ValueSpan> spans() {
    List<ValueSpan> result = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      double min = Double.POSITIVE_INFINITY;
      double max = Double.NEGATIVE_INFINITY;
      for (double value : fitted[row]) {
        min = Math.min(min, value);
        max = Math.max(max, value);
      }
      for (double value : reference[row]) {
        min = Math.min(min, value);
        max = Math.max(max, value);
      }
      if (!Double.isNaN(position)) {
        min = Math.min(min, inForce[row]);
        max = Math.max(max, inForce[row]);
      }
      result.add(max >= min ? ValueSpan.of(min, max) : new ValueSpan(0, 1));
    }
    return result;
  }

  private void drawMarkers() {
    if (getWidth() > 0 && fitted[0].length > 0) {
      markers.draw(palette(), geometry(), spans, position, inForce, knob);
    }
  }

  private String description() {
    if (Double.isNaN(position)) {
      return "Parameters over Peak Reduction";
    }
    StringBuilder text =
        new StringBuilder("Parameters at Peak Reduction ").append(Numbers.fixed(position, 1));
    for (int row = 0; row < rows.size(); row++) {
      text.append(", ").append(rows.get(row).name()).append(' ');
      text.append(rows.get(row).value(inForce[row]));
      if (inForce[row] != knob[row]) {
        text.append(" instead of ").append(rows.get(row).value(knob[row]));
      }
    }
    return text.toString();
  }
}
