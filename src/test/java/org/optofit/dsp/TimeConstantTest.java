package org.optofit.dsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.optofit.testdata.Golden;

final class TimeConstantTest {
  /** The reference subtracts from 1, which costs it that much; see its README. */
  private static final double REFERENCE_ROUNDING = 3e-16;

  @Test
  void coefficientsEqualTheReference() {
    for (JsonElement element : Golden.json("ms_coef.json").getAsJsonArray("cases")) {
      JsonObject c = element.getAsJsonObject();
      double rate = c.get("sample_rate").getAsDouble();
      double ms = c.get("ms").getAsDouble();
      double coefficient = TimeConstant.coefficient(ms, rate);
      assertEquals(c.get("coef").getAsDouble(), coefficient, REFERENCE_ROUNDING);
    }
  }

  @ParameterizedTest
  @CsvSource({"0.02, 8000", "0.1, 44100", "1, 48000", "250, 96000", "30000, 192000"})
  void millisecondsInvertCoefficients(double ms, double rate) {
    double back = TimeConstant.milliseconds(TimeConstant.coefficient(ms, rate), rate);
    assertEquals(ms, back, 1e-9 * ms);
  }

  @ParameterizedTest
  @CsvSource({"5, 44100", "50, 48000", "200, 96000"})
  void stepRisesFromTenToNinetyPercentInTheStatedTime(double ms, double rate) {
    double k = TimeConstant.coefficient(ms, rate);
    double y = 0;
    int at10 = 0;
    int n = 0;
    while (y < 0.9) {
      y += k * (1 - y);
      n++;
      if (y < 0.1) {
        at10 = n;
      }
    }
    // ln 9 is 2.1972, the convention says 2.2; counting whole samples adds one.
    double measured = (n - at10) / rate * 1000;
    assertTrue(Math.abs(measured - ms) < 0.002 * ms + 1000 / rate, measured + " ms");
  }
}
