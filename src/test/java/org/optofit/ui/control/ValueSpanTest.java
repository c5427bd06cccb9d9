package org.optofit.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueSpanTest {
  @ParameterizedTest(name = "{0} to {1}")
  @CsvSource({
    "-35.34, -13.08, -36, 12, 0",
    "3.71, 5.44, 3, 1.5, 1",
    "3.71, 6.00, 3, 2, 0",
    "0.98, 30.52, 0, 20, 0",
    "244.1, 470.2, 200, 150, 0",
    "0.038, 0.698, 0, 0.4, 1",
  })
  void endsOnRoundNumbers(double min, double max, double low, double step, int decimals) {
    ValueSpan span = ValueSpan.of(min, max);
    assertEquals(low, span.low(), 1e-9);
    assertEquals(step, span.step(), 1e-9);
    assertEquals(decimals, span.decimals());
  }

  @Test
  void holdsWhatItIsMadeForWithoutWastingMoreThanTwoThirds() {
    Random random = new Random(9);
    for (int i = 0; i < 2_000; i++) {
      double min = random.nextGaussian() * Math.pow(10, random.nextInt(5) - 2);
      double length = (0.05 + random.nextDouble()) * Math.pow(10, random.nextInt(5) - 2);
      ValueSpan span = ValueSpan.of(min, min + length);
      String message = min + " and " + length + " give " + span;
      assertTrue(span.low() <= min + 1e-9 && span.high() >= min + length, message);
      double least = 0.2 * Math.max(1, Math.abs(min + length / 2));
      assertTrue(2 * span.step() <= 3.01 * Math.max(length, least), message);
    }
  }

  @Test
  void aFlatCurveStandsInTheMiddleOfAnAxisWithShortLabels() {
    for (double value : new double[] {-19.188260, 3.873665, 152.348, -0.745222}) {
      ValueSpan span = ValueSpan.of(value, value);
      double share = (value - span.low()) / (2 * span.step());
      assertTrue(share > 0.25 && share < 0.75, value + " in " + span);
      assertTrue(span.decimals() <= 2, value + " in " + span);
    }
  }

  @Test
  void aCurveThatHardlyMovesHasShortLabelsToo() {
    for (double value : new double[] {-19.188260, 3.873665, 152.348, -0.745222}) {
      for (double length : new double[] {1e-9, 2e-6, 0.000_3, 0.01}) {
        ValueSpan span = ValueSpan.of(value, value + length);
        assertTrue(span.low() <= value && span.high() >= value + length, value + " in " + span);
        assertTrue(span.decimals() <= 2, value + " and " + length + " give " + span);
      }
    }
  }

  @Test
  void aFlatCurveStillHasAnAxis() {
    assertTrue(ValueSpan.of(4, 4).step() > 0);
    assertTrue(ValueSpan.of(0, 0).step() > 0);
  }
}
