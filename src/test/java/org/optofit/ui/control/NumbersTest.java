package org.optofit.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NumbersTest {
  @ParameterizedTest
  @CsvSource({"-19.81, −19.8 dB", "0, 0.0 dB", "-0.04, 0.0 dB", "-0.05, −0.1 dB", "7.25, 7.3 dB"})
  void levelsHaveOneDecimalAndATrueMinus(double db, String shown) {
    assertEquals(shown, Numbers.decibels(db));
  }

  @ParameterizedTest
  @CsvSource({"0.42, +0.42 dB", "-0.42, −0.42 dB", "0, 0.00 dB", "0.004, 0.00 dB"})
  void fineGainsCarryTheirSignUnlessZero(double db, String shown) {
    assertEquals(shown, Numbers.decibelsFine(db));
  }

  @ParameterizedTest
  @CsvSource({
    "3.85, 3.85 ms",
    "9.994, 9.99 ms",
    "9.996, 10.0 ms",
    "25.46, 25.5 ms",
    "99.94, 99.9 ms",
    "99.96, 100 ms",
    "255, 255 ms",
    "1200.4, 1200 ms"
  })
  void timesLoseDecimalsAsTheyGrow(double ms, String shown) {
    assertEquals(shown, Numbers.milliseconds(ms));
  }

  @Test
  void fixedDecimalsAreThoseOfTheLanguagesOwnFormat() {
    Random random = new Random(11);
    for (int i = 0; i < 20_000; i++) {
      double value = Math.round(random.nextDouble() * 1e5) / Math.pow(10, random.nextInt(8));
      int decimals = random.nextInt(4);
      assertEquals(
          String.format(Locale.ROOT, "%." + decimals + "f", value), Numbers.fixed(value, decimals));
    }
  }

  @Test
  void ratiosAreWrittenToOne() {
    assertEquals("4.29 : 1", Numbers.ratio(4.287));
  }

  @Test
  void gainReductionIsShownWithoutSign() {
    assertEquals("7.2 dB", Numbers.gainReduction(-7.21));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0:00.0",
    "30.64, 0:30.6",
    "59.96, 1:00.0",
    "61.0, 1:01.0",
    "3599.9, 59:59.9",
    "3661.5, 1:01:01.5",
    "-2.5, −0:02.5"
  })
  void clockCountsTenthsAndHours(double seconds, String shown) {
    assertEquals(shown, Numbers.clock(seconds));
  }

  @ParameterizedTest
  @CsvSource({"44100, 44.1 kHz", "48000, 48.0 kHz", "11025, 11.025 kHz", "192000, 192.0 kHz"})
  void sampleRatesAreInKilohertz(double hz, String shown) {
    assertEquals(shown, Numbers.sampleRate(hz));
  }

  @Test
  void absentValuesAreADash() {
    assertEquals("\u2013", Numbers.fixed(Double.NaN, 1));
    assertEquals("\u2013 dB", Numbers.decibels(Double.NEGATIVE_INFINITY));
    assertEquals("\u2013", Numbers.clock(Double.NaN));
  }
}
