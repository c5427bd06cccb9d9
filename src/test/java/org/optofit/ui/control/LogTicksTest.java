package org.optofit.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LogTicksTest {
  @ParameterizedTest
  @CsvSource({"24.6, 470, 20", "1, 100, 1", "0.0034, 0.02, 0.002", "5, 5, 5", "1, 3e9, 1"})
  void theLowestLabelIsTheLastAtOrBelowTheLowestValue(double low, double high, double first) {
    assertEquals(first, Math.pow(10, LogTicks.of(low, high, 6).low()), 1e-9);
  }

  @Test
  void theSampleFitsLabelsAreThoseOfTheDesign() {
    assertEquals(List.of("20", "50", "100", "200"), labelled(LogTicks.of(24.6, 470, 6)));
  }

  @Test
  void everyRangeIsHeldAndNeverHasTooManyLabels() {
    Random random = new Random(3);
    for (int i = 0; i < 1_000; i++) {
      double low = Math.pow(10, 8 * random.nextDouble() - 4);
      double high = low * Math.pow(10, 9 * random.nextDouble());
      LogTicks ticks = LogTicks.of(low, high, 6);
      String range = low + " to " + high;
      assertTrue(ticks.low() <= Math.log10(low) + 1e-9, range);
      assertTrue(ticks.high() >= Math.log10(high), range);
      assertTrue(labelled(ticks).size() <= 6 && labelled(ticks).size() >= 1, range);
    }
  }

  private static List<String> labelled(LogTicks ticks) {
    return ticks.ticks().stream()
        .map(FixedTicksAxis.Tick::label)
        .filter(label -> !label.isEmpty())
        .toList();
  }
}
