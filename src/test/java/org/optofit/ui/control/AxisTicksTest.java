package org.optofit.ui.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTicksTest {
  private static final double ROUNDING = 1e-9;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          -24 | 7 | -24 -18 -12 -6 0
          -48 | 7 | -48 -36 -24 -12 0
          -72 | 7 | -72 -60 -48 -36 -24 -12 0
          -72 | 4 | -72 -48 -24 0
          -48 | 3 | -48 -24 0
          """)
  void decibelAxesStepByDozensAndTheirHalves(double low, int most, String labels) {
    assertArrayEquals(numbers(labels), values(AxisTicks.decibels(low, 0, most)), ROUNDING);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          -5  | 0     | 7 | -5 -4 -3 -2 -1 0
          -10 | 0     | 7 | -10 -8 -6 -4 -2 0
          -30 | 0     | 7 | -30 -25 -20 -15 -10 -5 0
          0   | 40    | 9 | 0 5 10 15 20 25 30 35 40
          0   | 7.3   | 9 | 0 1 2 3 4 5 6 7
          0   | 200   | 7 | 0 30 60 90 120 150 180
          0   | 0.3   | 7 | 0 0.05 0.1 0.15 0.2 0.25 0.3
          """)
  void timeAxesStepAsAClockReads(double low, double high, int most, String labels) {
    assertArrayEquals(numbers(labels), values(AxisTicks.clock(low, high, most)), ROUNDING);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          40    | 100  | 7 | 40 50 60 70 80 90 100
          40    | 100  | 6 | 40 60 80 100
          0     | 1    | 7 | 0 0.2 0.4 0.6 0.8 1
          -0.3  | 0.25 | 7 | -0.3 -0.2 -0.1 0 0.1 0.2
          12    | 1700 | 7 | 500 1000 1500
          """)
  void plainAxesStepByOneTwoOrFive(double low, double high, int most, String labels) {
    assertArrayEquals(numbers(labels), values(AxisTicks.decimal(low, high, most)), ROUNDING);
  }

  @Test
  void neverMoreLabelsThanAllowedAndNoneOutside() {
    Random random = new Random(4);
    for (int i = 0; i < 2_000; i++) {
      double low = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(6));
      double high = low + random.nextDouble() * Math.pow(10, random.nextInt(8) - 2) + 1e-6;
      int most = 2 + random.nextInt(8);
      AxisTicks ticks = AxisTicks.decimal(low, high, most);
      assertTrue(ticks.count() <= most, low + " to " + high);
      for (double value : values(ticks)) {
        assertTrue(value >= low - ROUNDING * ticks.step(), low + " to " + high);
        assertTrue(value <= high + ROUNDING * ticks.step(), low + " to " + high);
      }
    }
  }

  @Test
  void zeroIsNeverNegative() {
    for (double value : values(AxisTicks.decibels(-48, 0, 5))) {
      assertEquals(value == 0, Double.doubleToRawLongBits(value) == 0);
    }
  }

  @Test
  void anAxisWithoutLengthIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> AxisTicks.decimal(1, 1, 5));
    assertThrows(IllegalArgumentException.class, () -> AxisTicks.clock(0, Double.NaN, 5));
    assertThrows(IllegalArgumentException.class, () -> AxisTicks.decibels(-48, 0, 1));
  }

  private static double[] values(AxisTicks ticks) {
    double[] values = new double[ticks.count()];
    Arrays.setAll(values, ticks::value);
    return values;
  }

  private static double[] numbers(String labels) {
    return Arrays.stream(labels.trim().split(" ")).mapToDouble(Double::parseDouble).toArray();
  }
}
