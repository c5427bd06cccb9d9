package org.optofit.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.optofit.model.ParameterRange;

final class FitFiguresTest {
  @ParameterizedTest
  @CsvSource({
    "0.0034, 0.34 %",
    "0.012, 1.2 %",
    "0.00996, 1.0 %",
    "0.12, 12 %",
    "0.00001, less than 0.01 %"
  })
  void sharesHaveTwoFiguresThatCount(double share, String text) {
    assertEquals(text, FitFigures.share(share));
  }

  @ParameterizedTest
  @CsvSource({
    "399.23, 399.23",
    "24.604, 24.60",
    "2.5, 2.500",
    "0.25, 0.2500",
    "0.000123, 1.23e−4",
    "123456, 123456",
    "0, 0.0000",
    "NaN, –"
  })
  void lossesHaveDecimalsByTheirSize(double loss, String text) {
    assertEquals(text, FitFigures.loss(loss));
  }

  @Test
  void intervalsAreOneHalfWidthOrTwo() {
    assertEquals(
        "± 0.39", FitFigures.interval(ParameterRange.THRESHOLD, -19, new Interval(-19.39, -18.61)));
    assertEquals(
        "−0.36 / +0.41", FitFigures.interval(ParameterRange.RATIO, 3.87, new Interval(3.51, 4.28)));
    assertEquals(
        "−21 / +25", FitFigures.interval(ParameterRange.RELEASE, 152, new Interval(131, 177)));
    assertEquals(
        "not known",
        FitFigures.interval(ParameterRange.ATTACK, 5, new Interval(0, Double.POSITIVE_INFINITY)));
  }

  @ParameterizedTest
  @CsvSource({
    "THRESHOLD, -19.194, −19.19", "RATIO, 3.871, 3.87", "ATTACK, 7.654, 7.65",
    "RELEASE, 152.3, 152", "MAKE_UP, 0.7, +0.70", "MAKE_UP, -0.001, 0.00"
  })
  void valuesHaveFixedDecimals(ParameterRange parameter, double value, String text) {
    assertEquals(text, FitFigures.value(parameter, value));
  }
}
