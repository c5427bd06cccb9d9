package org.optofit.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class MonotoneCubicTest {
  private static final long SEED = 20_251;

  @Test
  void curveGoesThroughItsPoints() {
    Random random = new Random(SEED);
    for (int trial = 0; trial < 100; trial++) {
      double[] x = rising(random, 2 + random.nextInt(12));
      double[] y = random.doubles(x.length, -10, 10).toArray();
      MonotoneCubic curve = new MonotoneCubic(x, y);
      for (int i = 0; i < x.length; i++) {
        assertEquals(y[i], curve.at(x[i]), 1e-12, "trial " + trial);
      }
    }
  }

  @Test
  void curveIsMonotoneWhereTheDataAre() {
    Random random = new Random(SEED + 1);
    for (int trial = 0; trial < 100; trial++) {
      double[] x = rising(random, 2 + random.nextInt(12));
      double[] y = rising(random, x.length);
      MonotoneCubic curve = new MonotoneCubic(x, y);
      double before = y[0];
      for (int k = 0; k <= 1000; k++) {
        double value = curve.at(x[0] + (x[x.length - 1] - x[0]) * k / 1000);
        assertTrue(value >= before - 1e-12, "trial " + trial);
        before = value;
      }
    }
  }

  @Test
  void curveNeverLeavesTheIntervalOfItsNeighbours() {
    Random random = new Random(SEED + 2);
    for (int trial = 0; trial < 100; trial++) {
      double[] x = rising(random, 3 + random.nextInt(10));
      double[] y = random.doubles(x.length, -10, 10).toArray();
      MonotoneCubic curve = new MonotoneCubic(x, y);
      for (int i = 1; i < x.length; i++) {
        for (double t = 0; t <= 1; t += 0.01) {
          double value = curve.at(x[i - 1] + t * (x[i] - x[i - 1]));
          assertTrue(value >= Math.min(y[i - 1], y[i]) - 1e-12, "trial " + trial);
          assertTrue(value <= Math.max(y[i - 1], y[i]) + 1e-12, "trial " + trial);
        }
      }
    }
  }

  @Test
  void slopeIsContinuousAtThePoints() {
    Random random = new Random(SEED + 3);
    double[] x = rising(random, 10);
    double[] y = random.doubles(10, -1, 1).toArray();
    MonotoneCubic curve = new MonotoneCubic(x, y);
    double h = 1e-7;
    for (int i = 1; i < x.length - 1; i++) {
      double left = (curve.at(x[i]) - curve.at(x[i] - h)) / h;
      double right = (curve.at(x[i] + h) - curve.at(x[i])) / h;
      assertEquals(left, right, 1e-3);
    }
  }

  @Test
  void twoPointsGiveAStraightLineAndOneAConstant() {
    MonotoneCubic line = new MonotoneCubic(new double[] {1, 3}, new double[] {10, 20});
    assertEquals(12.5, line.at(1.5), 1e-12);
    MonotoneCubic constant = new MonotoneCubic(new double[] {5}, new double[] {7});
    assertEquals(7, constant.at(-100));
    assertEquals(7, constant.at(100));
  }

  @Test
  void threePointsEqualTheHandWorkedCurve() {
    // Slopes 1 and 3, equal spacing: middle tangent 2 / (1/1 + 1/3) = 1.5;
    // left end (3 * 1 - 3) / 2 = 0; at the middle of the first piece
    // y = (0 + 1) / 2 + (0 - 1.5) / 8 = 0.3125.
    MonotoneCubic curve = new MonotoneCubic(new double[] {0, 1, 2}, new double[] {0, 1, 4});
    assertEquals(0.3125, curve.at(0.5), 1e-12);
  }

  @Test
  void outsideThePointsTheEndsHold() {
    MonotoneCubic curve = new MonotoneCubic(new double[] {0, 1, 2}, new double[] {0, 1, 4});
    assertEquals(0, curve.at(-5));
    assertEquals(4, curve.at(7));
  }

  private static double[] rising(Random random, int count) {
    double[] values = new double[count];
    double value = random.nextDouble();
    for (int i = 0; i < count; i++) {
      value += 0.05 + random.nextDouble();
      values[i] = value;
    }
    return values;
  }
}
