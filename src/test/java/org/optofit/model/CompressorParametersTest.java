package org.optofit.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class CompressorParametersTest {
  private static final CompressorParameters START = CompressorParameters.PAPER_START;

  @ParameterizedTest
  @EnumSource(ParameterRange.class)
  void everyParameterIsReadAndReplacedUnderItsRange(ParameterRange parameter) {
    CompressorParameters changed = START.with(parameter, parameter.highest());
    for (ParameterRange p : ParameterRange.values()) {
      assertEquals(p == parameter ? p.highest() : START.get(p), changed.get(p));
    }
  }

  @ParameterizedTest
  @EnumSource(ParameterRange.class)
  void limitsAreInsideAndWhatLiesBeyondIsRefusedWithNameAndValue(ParameterRange parameter) {
    assertEquals(parameter.lowest(), START.with(parameter, parameter.lowest()).get(parameter));
    double above = Math.nextUp(parameter.highest());
    double below = Math.nextDown(parameter.lowest());
    for (double value : new double[] {above, below, Double.NaN, Double.POSITIVE_INFINITY}) {
      Exception refusal =
          assertThrows(IllegalArgumentException.class, () -> START.with(parameter, value));
      assertTrue(refusal.toString().contains(parameter.label()), refusal.toString());
      assertTrue(refusal.toString().contains(Double.toString(value)), refusal.toString());
    }
    assertEquals(parameter.highest(), parameter.clamp(above));
    assertEquals(parameter.lowest(), parameter.clamp(below));
  }
}
