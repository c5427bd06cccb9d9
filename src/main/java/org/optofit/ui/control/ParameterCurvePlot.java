package org.optofit.ui.control;

import java.util.List;
import javafx.scene.layout.Region;

/**
 * Stacked curves of a model's parameters over Peak Reduction, with a line through all of them where
 * the knob stands: a filled circle is the value in force, a hollow diamond the knob's own value.
 */
public final class ParameterCurvePlot extends Region {
  private final List<ParameterCurve> rows;

  /** A plot with one row per curve, top to bottom. */
  public ParameterCurvePlot(List<ParameterCurve> rows) {
    this.rows = List.copyOf(rows);
  }

  /**
   * Shows a model.
   *
   * @param settings fitted knob positions, rising; a point is drawn at each
   * @param fitted per row the values at these positions
   * @param positions knob positions of the curve, rising and dense
   * @param curves per row the values at these positions
   * @throws IllegalArgumentException if rows or lengths do not agree
   */
  public void setCurves(
      double[] settings, double[][] fitted, double[] positions, double[][] curves) {
    if (fitted.length != rows.size() || curves.length != rows.size()) {
      throw new IllegalArgumentException("a plot of " + rows.size() + " rows needs as many curves");
    }
    requestLayout();
  }

  /**
   * Moves the now-line; cheap, may be called every frame.
   *
   * @param position where the knob stands
   * @param inForce per row the value in force
   * @param knob per row the knob's own value; a diamond is drawn where it differs
   */
  public void setNow(double position, double[] inForce, double[] knob) {
    requestLayout();
  }
}
