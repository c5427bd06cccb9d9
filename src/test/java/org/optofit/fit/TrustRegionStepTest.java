package org.optofit.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TrustRegionStepTest {
  private static final long SEED = 83;

  @Test
  void newtonsStepIsTakenWhereItFits() {
    double[][] b = {{2, 0}, {0, 4}};
    assertArrayEquals(
        new double[] {-1, -0.5}, new TrustRegionStep(new double[] {2, 2}, b).solve(2), 1e-14);
  }

  @Test
  void aLongStepEndsOnTheBoundaryAlongTheHandWorkedPath() {
    // B = I: the step is -g cut to the radius.
    double[][] b = {{1, 0}, {0, 1}};
    assertArrayEquals(
        new double[] {-0.6, -0.8}, new TrustRegionStep(new double[] {3, 4}, b).solve(1), 1e-14);
  }

  @Test
  void theHardCaseGoesAlongTheLowestEigenvector() {
    // g has no part along the direction of negative curvature: s = (-1/3, t), |s| = 1.
    double[][] b = {{1, 0}, {0, -2}};
    double[] step = new TrustRegionStep(new double[] {1, 0}, b).solve(1);
    assertEquals(-1.0 / 3, step[0], 1e-12);
    assertEquals(Math.sqrt(8.0 / 9), Math.abs(step[1]), 1e-12);
  }

  @Test
  void aSaddleIsLeftAlongTheNegativeCurvatureWithoutAnyGradient() {
    double[][] b = {{1, 0}, {0, -1}};
    double[] step = new TrustRegionStep(new double[2], b).solve(0.5);
    assertArrayEquals(new double[] {0, 0.5}, new double[] {step[0], Math.abs(step[1])}, 1e-14);
  }

  @Test
  void aFlatDirectionWithoutGradientIsLeftAlone() {
    double[][] b = {{1, 0}, {0, 0}};
    double[] step = new TrustRegionStep(new double[] {1, 0}, b).solve(3);
    assertArrayEquals(new double[] {-1, 0}, step, 1e-14);
  }

  @Test
  void noPointInTheBallIsLower() {
    Random random = new Random(SEED);
    for (int trial = 0; trial < 300; trial++) {
      int size = 1 + random.nextInt(5);
      double[][] b = symmetric(random, size);
      double[] g = random.doubles(size, -1, 1).toArray();
      double radius = Math.pow(10, -2 + 4 * random.nextDouble());
      double[] step = new TrustRegionStep(g, b).solve(radius);
      assertTrue(length(step) <= radius * (1 + 1e-9), "trial " + trial);
      double value = model(g, b, step);
      for (int k = 0; k < 200; k++) {
        double[] other = random.doubles(size, -1, 1).toArray();
        double scale = radius * random.nextDouble() / Math.max(1e-12, length(other));
        for (int i = 0; i < size; i++) {
          other[i] *= scale;
        }
        assertTrue(model(g, b, other) >= value - 1e-9 * Math.abs(value), "trial " + trial);
      }
    }
  }

  @Test
  void boundedStepsStayInTheBoxAndStillPromiseADecrease() {
    Random random = new Random(SEED + 1);
    for (int trial = 0; trial < 300; trial++) {
      double[][] b = symmetric(random, 4);
      double[] g = random.doubles(4, -1, 1).toArray();
      double[] lower = random.doubles(4, -0.5, 0).toArray();
      double[] upper = random.doubles(4, 0, 0.5).toArray();
      BoundedStep bounded = new BoundedStep(g, b, lower, upper);
      double[] step = bounded.solve(1);
      for (int i = 0; i < 4; i++) {
        assertTrue(step[i] >= lower[i] && step[i] <= upper[i], "trial " + trial);
      }
      assertEquals(-model(g, b, step), bounded.reduction(step), 1e-12);
    }
  }

  @Test
  void aWideBoxChangesNothing() {
    double[][] b = {{2, 0.5}, {0.5, 1}};
    double[] g = {1, -2};
    double[] wide = {9, 9};
    double[] step = new BoundedStep(g, b, new double[] {-9, -9}, wide).solve(1);
    assertArrayEquals(new TrustRegionStep(g, b).solve(1), step, 0);
  }

  @Test
  void aCoordinateAtItsBoundIsHeldAndTheOthersMove() {
    double[][] b = {{1, 0}, {0, 1}};
    double[] step =
        new BoundedStep(new double[] {1, 1}, b, new double[] {0, -5}, new double[] {5, 5}).solve(4);
    assertArrayEquals(new double[] {0, -1}, step, 1e-14);
  }

  private static double[][] symmetric(Random random, int size) {
    double[][] b = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        b[i][j] = 2 * random.nextDouble() - 1;
        b[j][i] = b[i][j];
      }
    }
    return b;
  }

  private static double model(double[] g, double[][] b, double[] s) {
    double sum = 0;
    for (int i = 0; i < s.length; i++) {
      sum += g[i] * s[i];
      for (int j = 0; j < s.length; j++) {
        sum += s[i] * b[i][j] * s[j] / 2;
      }
    }
    return sum;
  }

  private static double length(double[] v) {
    return Math.sqrt(Arrays.stream(v).map(x -> x * x).sum());
  }
}
