package org.optofit.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.optofit.ui.control.Plots.fx;
import static org.optofit.ui.control.Plots.layOut;
import static org.optofit.ui.control.Plots.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.optofit.ui.Theme;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
final class TransferCurvePlotTest {
  @ParameterizedTest(name = "{0} dB with {1} dB over {2} dB")
  @CsvSource({
    // plot: 40 to 288 px and 8 to 256 px, so 248 px for the range
    "0,   0,     48, 288,    8",
    "-12, -6,    48, 226,   101",
    "-24, -12,   48, 164,   194",
    "-12, -7.25, 24, 164,   206.916666667",
    "-40, -20,   48, 81.33333333, 256",
    "3,   -6,    48, 288,   39",
  })
  void theDotStandsAtDetectorLevelAndThatLevelLessTheRealReduction(
      double detectorDb, double gainDb, double rangeDb, double x, double y) throws Exception {
    TransferCurvePlot plot = fx(TransferCurvePlot::new);
    fx(
        () -> {
          plot.setRangeDb(rangeDb);
          layOut(plot, Theme.DARK, 300, 292);
          plot.setLive(detectorDb, gainDb);
          return plot;
        });
    assertTrue(plot.dotShown());
    assertEquals(x, plot.dotX(), 1e-6);
    assertEquals(y, plot.dotY(), 1e-6);
  }

  @Test
  void belowTheRangeThereIsNoDot() throws Exception {
    TransferCurvePlot plot = fx(TransferCurvePlot::new);
    fx(() -> layOut(plot, Theme.LIGHT, 300, 292));
    fx(
        () -> {
          plot.setLive(-60, 0);
          return plot;
        });
    assertFalse(plot.dotShown());
  }

  @Test
  void aReaderHearsTheTransferCurve() throws Exception {
    TransferCurvePlot plot = fx(TransferCurvePlot::new);
    fx(
        () -> {
          layOut(plot, Theme.LIGHT, 300, 292);
          plot.setCurve(-19.8, 6);
          plot.setLive(-10, -7.2);
          return plot;
        });
    assertEquals(
        "Transfer curve, threshold \u221219.8 dB, ratio 6.00 : 1, now \u221210.0 dB with gain"
            + " reduction 7.2 dB",
        text(plot));
  }
}
