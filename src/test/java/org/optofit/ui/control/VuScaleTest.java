package org.optofit.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Positions worked by hand from {@code 1 − (GR / 30)^0.7} and {@code 0.708 · 10^(dB / 20)}. */
final class VuScaleTest {
  private static final double PRINTED = 5e-5;

  @ParameterizedTest
  @CsvSource({"0, 1", "-3, 0.80047", "-10, 0.53653", "-20, 0.24711", "-30, 0", "-45, 0", "2, 1"})
  void gainReductionRunsFromTheRight(double gainDb, double deflection) {
    assertEquals(deflection, VuScale.GAIN_REDUCTION.deflection(gainDb), PRINTED);
  }

  @ParameterizedTest
  @CsvSource({"0, 0.708", "-20, 0.0708", "-6.0206, 0.354", "3, 1", "12, 1"})
  void outputIsLinearInVoltageWithZeroAtSevenTenths(double vu, double deflection) {
    assertEquals(deflection, VuScale.OUTPUT.deflection(vu), PRINTED);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-29.5, -20, -7.9, -0.3})
  void deflectionAndReadingAreInverse(double db) {
    for (VuScale scale : VuScale.values()) {
      assertEquals(db, scale.decibels(scale.deflection(db)), 1e-9);
    }
  }
}
