package org.optofit.dsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GainComputerTest {
  @ParameterizedTest(name = "threshold {0} dB, ratio {1}, level {2} dB: {3} dB")
  @CsvSource({
    "-20, 4, -30, 0",
    "-20, 4, -20, 0",
    "-20, 4, -16, -3",
    "-20, 4,   0, -15",
    "-20, 4,   6, -19.5",
    "-20, 2,   0, -10",
    "-20, 1,   0, 0",
    "-10, 5,   0, -8",
    "  6, 4,   0, 0"
  })
  void curveEqualsTheHandWorkedTable(double threshold, double ratio, double level, double gain) {
    GainComputer curve = GainComputer.of(threshold, ratio);
    assertEquals(gain, curve.gainDb(level), 1e-12);
    assertEquals(Decibels.toFactor(gain), curve.gain(Decibels.toFactor(level)), 1e-12);
  }

  @Test
  void digitalSilenceMeetsTheExpander() {
    // (1 - 1/0.9999) (-120 + 160) = -0.0040004 dB
    assertEquals(-0.0040004, GainComputer.of(-20, 4).gainDb(Decibels.FLOOR_DB), 1e-7);
    assertEquals(0.99954, GainComputer.of(-20, 4).gain(0), 1e-5);
  }

  @Test
  void shortCutBetweenTheThresholdsAgreesWithTheCurve() {
    GainComputer curve = GainComputer.of(-24, 3);
    Random random = new Random(11);
    for (int i = 0; i < 20_000; i++) {
      double level = -130 + 136 * random.nextDouble();
      double expected = Decibels.toFactor(curve.gainDb(level));
      assertEquals(expected, curve.gain(Decibels.toFactor(level)), 1e-14, level + " dB");
    }
  }

  @Test
  void gainFallsWithLevelAndNeverExceedsOne() {
    GainComputer curve = GainComputer.of(-30, 8);
    double before = 1;
    for (double magnitude = 1e-5; magnitude < 4; magnitude *= 1.01) {
      double gain = curve.gain(magnitude);
      assertTrue(gain > 0 && gain <= before);
      before = gain;
    }
  }
}
