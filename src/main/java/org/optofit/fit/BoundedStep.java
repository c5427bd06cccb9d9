package org.optofit.fit;

import java.util.Arrays;

/**
 * Trust-region step within a box: a coordinate whose step leaves the box is put onto the bound and
 * the step of the others is solved anew with it held there.
 *
 * <p>Coordinates are freed again at the next iteration. Working coordinates are those of the step,
 * already scaled.
 */
final class BoundedStep {
  private final double[] gradient;
  private final double[][] matrix;
  private final double[] lower;
  private final double[] upper;

  /**
   * A quadratic model in a box.
   *
   * @param gradient gradient g
   * @param matrix symmetric matrix B
   * @param lower most negative step allowed in each coordinate, 0 or below
   * @param upper largest step allowed in each coordinate, 0 or above
   */
  BoundedStep(double[] gradient, double[][] matrix, double[] lower, double[] upper) {
    this.gradient = gradient;
    this.matrix = matrix;
    this.lower = lower;
    this.upper = upper;
  }

  /** The step for a radius above 0. */
  double[] solve(double radius) {
    double[] step = new double[gradient.length];
    boolean[] held = new boolean[gradient.length];
    while (true) {
      double left = radius * radius;
      for (int i = 0; i < step.length; i++) {
        left -= held[i] ? step[i] * step[i] : 0;
      }
      solveFree(step, held, Math.sqrt(Math.max(left, 0)));
      int worst = worstViolation(step, held);
      if (worst < 0) {
        return step;
      }
      held[worst] = true;
      step[worst] = step[worst] < lower[worst] ? lower[worst] : upper[worst];
    }
  }

  /** Decrease the model promises: {@code -(g.s + s.B.s / 2)}. */
  double reduction(double[] step) {
    double sum = 0;
    for (int i = 0; i < step.length; i++) {
      double row = gradient[i];
      for (int j = 0; j < step.length; j++) {
        row += matrix[i][j] * step[j] / 2;
      }
      sum += row * step[i];
    }
    return -sum;
  }

  private void solveFree(double[] step, boolean[] held, double radius) {
    int[] free = new int[step.length];
    int count = 0;
    for (int i = 0; i < step.length; i++) {
      if (!held[i]) {
        free[count++] = i;
      }
    }
    if (count == 0 || radius == 0) {
      for (int i = 0; i < count; i++) {
        step[free[i]] = 0;
      }
      return;
    }
    int[] index = Arrays.copyOf(free, count);
    double[] g = new double[count];
    double[][] b = new double[count][count];
    for (int i = 0; i < count; i++) {
      g[i] = gradient[index[i]];
      for (int j = 0; j < step.length; j++) {
        g[i] += held[j] ? matrix[index[i]][j] * step[j] : 0;
      }
      for (int j = 0; j < count; j++) {
        b[i][j] = matrix[index[i]][index[j]];
      }
    }
    double[] solved = new TrustRegionStep(g, b).solve(radius);
    for (int i = 0; i < count; i++) {
      step[index[i]] = solved[i];
    }
  }

  private int worstViolation(double[] step, boolean[] held) {
    int worst = -1;
    double most = 0;
    for (int i = 0; i < step.length; i++) {
      double beyond = Math.max(lower[i] - step[i], step[i] - upper[i]);
      if (!held[i] && beyond > most) {
        most = beyond;
        worst = i;
      }
    }
    return worst;
  }
}
