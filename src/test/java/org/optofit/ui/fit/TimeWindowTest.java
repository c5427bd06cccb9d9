package org.optofit.ui.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.optofit.fit.GainReductionTrace;

final class TimeWindowTest {
  private static final double RATE_HZ = 8_000;

  @Test
  void aRecordingIsOfferedInPartsAndWhole() {
    List<String> labels = TimeWindow.choices(34.5).stream().map(TimeWindow::label).toList();
    assertEquals(
        List.of("0:00 to 0:10", "0:10 to 0:20", "0:20 to 0:30", "0:30 to 0:35", "0:00 to 0:35"),
        labels);
  }

  @Test
  void aShortRecordingIsOfferedWholeOnly() {
    assertEquals(List.of(new TimeWindow(0, 7)), TimeWindow.choices(7));
    assertEquals(List.of(new TimeWindow(0, 10)), TimeWindow.choices(10));
  }

  @Test
  void aRestTooShortToSeeIsNoPartOfItsOwn() {
    assertEquals(3, TimeWindow.choices(20.3).size());
  }

  @Test
  void thePartInWhichGainReductionMovesMostComesFirst() {
    GainReductionTrace trace = trace(30, 12, 18);
    assertEquals(new TimeWindow(10, 20), TimeWindow.liveliest(TimeWindow.choices(30), trace));
  }

  @Test
  void plotDataHoldsTheWindowOnlyAndCountsReductionPositive() {
    GainReductionTrace trace = trace(30, 12, 18);
    GainReductionPlotData data =
        GainReductionPlotData.of(new TimeWindow(10, 20), trace, trace(30, 0, 0));
    assertEquals(1_000, data.seconds().length);
    assertTrue(data.seconds()[0] >= 10 && data.seconds()[999] <= 20);
    int gap = 205;
    assertEquals(6.02, data.measuredDb()[gap], 0.01);
    assertEquals(0, data.modelledDb()[gap], 1e-6);
    assertEquals(-6.02, data.differenceDb()[gap], 0.01);
  }

  @Test
  void longWindowsAreAveragedToWhatAScreenCanShow() {
    GainReductionTrace trace = trace(60, 12, 18);
    GainReductionPlotData data = GainReductionPlotData.of(new TimeWindow(0, 60), trace, trace);
    assertEquals(2_000, data.seconds().length);
    assertTrue(data.seconds()[1_999] <= 60);
  }

  /** A tone halved in every second tenth of a second between two moments. */
  private static GainReductionTrace trace(double seconds, double from, double to) {
    float[] dry = new float[(int) (seconds * RATE_HZ)];
    float[] wet = new float[dry.length];
    for (int n = 0; n < dry.length; n++) {
      double t = n / RATE_HZ;
      dry[n] = (float) Math.sin(0.8 * n);
      boolean reduced = t >= from && t < to && (int) (t * 10) % 2 == 0;
      wet[n] = reduced ? dry[n] / 2 : dry[n];
    }
    return GainReductionTrace.of(dry, wet, 0, RATE_HZ);
  }
}
