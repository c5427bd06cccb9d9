package org.optofit.dsp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DecibelsTest {
  @ParameterizedTest
  @CsvSource({"0, 1", "20, 10", "-20, 0.1", "-6.020599913279624, 0.5", "-160, 1e-8"})
  void factorsAndDecibelsConvertBothWays(double decibels, double factor) {
    assertEquals(factor, Decibels.toFactor(decibels), 1e-13 * factor);
    assertEquals(decibels, Decibels.fromFactor(factor), 1e-12);
    assertEquals(decibels, Decibels.fromFactor(-factor), 1e-12);
    assertEquals(decibels, Decibels.fromPower(factor * factor), 1e-12);
  }

  @Test
  void silenceHasTheFloorAsLevel() {
    assertEquals(Decibels.FLOOR_DB, Decibels.fromFactor(0));
    assertEquals(Decibels.FLOOR_DB, Decibels.fromPower(0));
    assertEquals(Decibels.FLOOR_DB, Decibels.fromFactor(1e-12));
  }
}
