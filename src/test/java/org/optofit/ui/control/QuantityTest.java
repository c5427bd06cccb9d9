package org.optofit.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QuantityTest {
  @ParameterizedTest
  @CsvSource({
    "RATIO, 4, 4",
    "RATIO, 4:1, 4",
    "RATIO, 4.29 : 1, 4.29",
    "MILLISECONDS, 3.85 ms, 3.85",
    "MILLISECONDS, 3.85, 3.85",
    "MILLISECONDS, 1.2 s, 1200",
    "MILLISECONDS, 1.2S, 1200",
    "DECIBELS, −19.8, -19.8",
    "DECIBELS, -19.8 dB, -19.8",
    "DECIBELS, '-19,8', -19.8",
    "DECIBELS, .5, 0.5",
    "FINE_DECIBELS, +0.42 dB, 0.42",
    "SCALE, ' 70 ', 70"
  })
  void typedTextIsUnderstood(Quantity quantity, String text, double value) {
    assertEquals(value, quantity.parse(text).orElseThrow(), 1e-12);
  }

  @ParameterizedTest
  @CsvSource({
    "RATIO, ''",
    "RATIO, four",
    "RATIO, 4:2",
    "MILLISECONDS, 3 dB",
    "DECIBELS, 3 ms",
    "DECIBELS, 1e3",
    "DECIBELS, NaN",
    "DECIBELS, --3",
    "SCALE, 70 dB"
  })
  void textThatIsNoSuchValueIsNot(Quantity quantity, String text) {
    assertTrue(quantity.parse(text).isEmpty());
  }

  @Test
  void whatIsWrittenReadsBackAsWritten() {
    for (Quantity quantity : Quantity.values()) {
      for (double value : new double[] {1, 3.857, 12.345, 99.97, 255.4}) {
        String shown = quantity.format(value);
        assertEquals(shown, quantity.format(quantity.rounded(value)));
      }
    }
    assertEquals(-19.8, Quantity.DECIBELS.rounded(-19.83), 0);
  }
}
