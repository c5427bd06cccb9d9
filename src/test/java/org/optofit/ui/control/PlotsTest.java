package org.optofit.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.event.Event;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.optofit.ui.Theme;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** The still and moving plots, laid out without a window. */
@ExtendWith(ApplicationExtension.class)
final class PlotsTest {
  private static final double ROUNDING = 1e-9;
  private static final double RATE = 44_100;
  private static final int HOP = 88;

  @ParameterizedTest
  @EnumSource(Theme.class)
  void theHistoryScrollsToThePictureOfAFullRedraw(Theme theme) throws Exception {
    WritableImage scrolled = fx(() -> history(theme, 7));
    WritableImage drawn = fx(() -> history(theme, 2_000));
    WritableImage other = fx(() -> history(theme == Theme.DARK ? Theme.LIGHT : Theme.DARK, 7));
    assertEquals(0, differences(scrolled, drawn));
    assertNotEquals(0, differences(scrolled, other));
  }

  @Test
  void aFrozenHistoryStandsAndThawedShowsWhatCameMeanwhile() throws Exception {
    GainReductionHistory history = fx(GainReductionHistory::new);
    WritableImage before =
        fx(
            () -> {
              history.setSampleRate(RATE);
              layOut(history, Theme.DARK, 500, 200);
              addTone(history, 0, 0.1);
              history.frozenProperty().set(true);
              history.layout();
              return history.snapshot(null, null);
            });
    WritableImage after =
        fx(
            () -> {
              addTone(history, 2_000, 0.9);
              history.refresh();
              return history.snapshot(null, null);
            });
    assertEquals(0, differences(before, after));
    assertEquals("Level and gain reduction of the last 10 s, frozen", text(history));
    String thawed =
        fx(
            () -> {
              history.readAt(1);
              history.frozenProperty().set(false);
              history.layout();
              return text(history);
            });
    assertEquals(
        "Level and gain reduction of the last 10 s. At 0.00 s: input \u22120.9 dB, output"
            + " \u22126.9 dB, gain reduction 6.0 dB",
        thawed);
  }

  /** Two thousand stretches of one input level, 6 dB reduced. */
  private static void addTone(GainReductionHistory history, int from, double input) {
    for (int i = from; i < from + 2_000; i++) {
      history.add((long) i * HOP, HOP, input, input / 2, 0.5);
    }
  }

  @Test
  void pointerKeysAndWheelReadAColumnAndAskForAnotherSpan() throws Exception {
    GainReductionHistory history = fx(GainReductionHistory::new);
    AtomicInteger time = new AtomicInteger();
    AtomicInteger level = new AtomicInteger();
    fx(
        () -> {
          history.setSampleRate(RATE);
          history.setOnZoom(time::addAndGet, level::addAndGet);
          layOut(history, Theme.DARK, 540, 200);
          addTone(history, 0, 1);
          history.refresh();
          Event.fireEvent(history, key(KeyCode.HOME));
          return history;
        });
    String nothing =
        "Level and gain reduction of the last 10 s. At \u22129.98 s: input \u2013, output \u2013, gain"
            + " reduction \u2013";
    assertEquals(nothing, text(history));
    fx(
        () -> {
          Event.fireEvent(history, key(KeyCode.END));
          Event.fireEvent(history, key(KeyCode.LEFT));
          return history;
        });
    assertTrue(
        text(history).contains("At \u22120.08 s: input 0.0 dB, output \u22126.0 dB"),
        text(history));
    fx(
        () -> {
          Event.fireEvent(history, key(KeyCode.ESCAPE));
          Event.fireEvent(history, wheel(40, false));
          Event.fireEvent(history, wheel(-20, true));
          Event.fireEvent(history, wheel(-20, true));
          return history;
        });
    assertEquals("Level and gain reduction of the last 10 s", text(history));
    assertEquals(1, time.get());
    assertEquals(-1, level.get());
  }

  private static ScrollEvent wheel(double deltaY, boolean control) {
    return new ScrollEvent(
        ScrollEvent.SCROLL,
        100,
        100,
        100,
        100,
        false,
        control,
        false,
        false,
        false,
        false,
        0,
        deltaY,
        0,
        deltaY,
        ScrollEvent.HorizontalTextScrollUnits.NONE,
        0,
        ScrollEvent.VerticalTextScrollUnits.NONE,
        0,
        0,
        null);
  }

  /** A picture of 12 s of noise, refreshed after so many stretches and at the end. */
  private static WritableImage history(Theme theme, int refreshEvery) {
    GainReductionHistory history = new GainReductionHistory();
    history.setSampleRate(RATE);
    history.setThresholdDb(-19.8);
    layOut(history, theme, 500, 200);
    Random random = new Random(5);
    int stretches = (int) (12 * RATE / HOP);
    for (int i = 0; i < stretches; i++) {
      double level = Math.pow(10, -2 * random.nextDouble());
      double gain = 1 - 0.7 * random.nextDouble();
      history.add((long) i * HOP, HOP, level, level * gain, gain);
      if (i % refreshEvery == 0) {
        history.refresh();
      }
    }
    history.refresh();
    return history.snapshot(null, null);
  }

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

  @Test
  void barsRiseAtOnceFallAndSaySo() throws Exception {
    LevelBars bars = fx(LevelBars::new);
    fx(
        () -> {
          layOut(bars, Theme.DARK, LevelBars.WIDTH, 200);
          bars.update(1, 0.5, 0.5, 0.016);
          bars.update(0, 0, 1, 0.1);
          return bars;
        });
    assertEquals(-2, bars.inputDb(), ROUNDING);
    assertEquals(-8.0206, bars.outputDb(), 1e-4);
    assertEquals(4.0206, bars.gainReductionDb(), 1e-4);
    assertTrue(
        text(bars).startsWith("Input \u22122.0 dB, output \u22128.0 dB, gain reduction 4.0 dB."),
        text(bars));
    fx(
        () -> {
          bars.reset();
          return bars;
        });
    assertTrue(
        text(bars).startsWith("Input \u2013 dB, output \u2013 dB, gain reduction 0.0 dB."),
        text(bars));
  }

  @Test
  void peaksStayLatchedUntilTheBarsAreClickedOrFired() throws Exception {
    LatchedPeaks latched = new LatchedPeaks();
    AtomicInteger resets = new AtomicInteger();
    LevelBars bars = fx(LevelBars::new);
    fx(
        () -> {
          layOut(bars, Theme.DARK, LevelBars.WIDTH, 200);
          bars.setLatched(latched);
          bars.setOnReset(resets::incrementAndGet);
          latched.take(1, 1.26, 0.5, 0, 3);
          bars.update(1, 1.26, 0.5, 0.3);
          bars.reset();
          return bars;
        });
    assertTrue(
        text(bars)
            .endsWith(
                "Peaks: input 0.0 dB, output 2.0 dB, 3 samples at full scale, gain reduction 6.0"
                    + " dB. Press to reset them."),
        text(bars));
    fx(
        () -> {
          bars.executeAccessibleAction(AccessibleAction.FIRE);
          Event.fireEvent(bars, key(KeyCode.ENTER));
          return bars;
        });
    assertEquals(2, resets.get());
  }

  private static KeyEvent key(KeyCode code) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
  }

  @ParameterizedTest
  @CsvSource({"462, 288", "294, 236", "886, 424"})
  void curvesLieWhereGridAndMarkersExpectThem(double width, double height) throws Exception {
    ParameterCurvePlot plot = fx(PlotsTest::curves);
    fx(() -> layOut(plot, Theme.DARK, width, height));
    CurveRows rows = plot.geometry();
    var info = plot.viewer().getRenderingInfo().getPlotInfo();
    for (int row = 0; row < 2; row++) {
      Rectangle2D area = info.getSubplotInfo(row).getDataArea();
      double bleed = ParameterCurveChart.BLEED;
      assertEquals(CurveRows.LEFT - bleed, area.getMinX(), 1e-6);
      assertEquals(rows.right() + bleed, area.getMaxX(), 1e-6);
      assertEquals(rows.top(row) - bleed, area.getMinY(), 1e-6);
      assertEquals(rows.bottom(row) + bleed, area.getMaxY(), 1e-6);
    }
  }

  @Test
  void theNowLineStandsAtTheKnobAndEachRowEqualsItsCurve() throws Exception {
    ParameterCurvePlot plot = fx(PlotsTest::curves);
    fx(() -> layOut(plot, Theme.DARK, 460, 200));
    CurveRows rows = plot.geometry();
    assertEquals((CurveRows.LEFT + rows.right()) / 2, rows.x(70), ROUNDING);
    ValueSpan ratio = plot.span(1);
    double share = (rows.bottom(1) - rows.y(1, ratio, 4)) / rows.rowHeight();
    assertEquals((4 - ratio.low()) / (ratio.high() - ratio.low()), share, ROUNDING);
  }

  @Test
  void theAxisGrowsForAValueInForceBeyondTheCurve() throws Exception {
    ParameterCurvePlot plot = fx(PlotsTest::curves);
    fx(() -> layOut(plot, Theme.DARK, 460, 200));
    assertTrue(plot.span(1).high() < 18);
    fx(
        () -> {
          plot.setNow(70, new double[] {-20, 18}, new double[] {-20, 4});
          return plot;
        });
    assertTrue(plot.span(1).high() > 18);
  }

  @Test
  void aModelOfOneSettingIsShownWithRoomAroundIt() throws Exception {
    ParameterCurvePlot plot = fx(PlotsTest::curves);
    double[] only = {90};
    double[][] values = {{-30}, {4}};
    fx(
        () -> {
          plot.setCurves(only, values, new double[] {90, 90}, new double[][] {{-30, -30}, {4, 4}});
          return layOut(plot, Theme.DARK, 460, 200);
        });
    assertEquals(60, plot.geometry().first());
    assertEquals(100, plot.geometry().last());
  }

  @Test
  void aKnobBeyondTheDataStandsAtTheEndOfTheCurves() throws Exception {
    ParameterCurvePlot plot = fx(PlotsTest::curves);
    fx(
        () -> {
          plot.setNow(20, new double[] {-13, 5}, new double[] {-13, 5});
          return layOut(plot, Theme.LIGHT, 460, 200);
        });
    assertEquals(CurveRows.LEFT, plot.geometry().x(20));
  }

  @Test
  void aReaderHearsTheParameters() throws Exception {
    ParameterCurvePlot plot = fx(PlotsTest::curves);
    assertEquals(
        "Parameters at Peak Reduction 70.0, Threshold \u221220.0 dB, Ratio 6.00 : 1 instead of"
            + " 4.00 : 1",
        text(plot));
  }

  @Test
  void curvesOfAnotherShapeAreRefused() throws Exception {
    ParameterCurvePlot plot = fx(PlotsTest::curves);
    double[] two = {40, 100};
    assertThrows(
        IllegalArgumentException.class,
        () -> plot.setCurves(two, new double[1][2], two, new double[1][2]));
    assertThrows(
        IllegalArgumentException.class,
        () -> plot.setCurves(two, new double[2][3], two, new double[2][2]));
  }

  private static ParameterCurvePlot curves() {
    ParameterCurvePlot plot =
        new ParameterCurvePlot(
            List.of(
                new ParameterCurve("Threshold", "dB", v -> Numbers.fixed(v, 1), " dB"),
                new ParameterCurve("Ratio", ": 1", v -> Numbers.fixed(v, 2), " : 1")));
    double[] settings = {40, 70, 100};
    double[][] fitted = {{-13, -20, -35}, {5, 4, 3.7}};
    plot.setCurves(settings, fitted, settings, fitted);
    plot.setNow(70, new double[] {-20, 6}, new double[] {-20, 4});
    return plot;
  }

  private static <T extends ThemedRegion> T layOut(
      T region, Theme theme, double width, double height) {
    Pane pane = new Pane(region);
    region.setManaged(false);
    theme.apply(new Scene(pane, width, height));
    region.resizeRelocate(0, 0, width, height);
    pane.applyCss();
    pane.layout();
    return region;
  }

  private static int differences(WritableImage one, WritableImage other) {
    int count = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        if (one.getPixelReader().getArgb(x, y) != other.getPixelReader().getArgb(x, y)) {
          count++;
        }
      }
    }
    return count;
  }

  private static String text(Node node) {
    return String.valueOf(node.queryAccessibleAttribute(AccessibleAttribute.TEXT));
  }

  private static <T> T fx(Callable<T> action) throws ExecutionException, InterruptedException {
    return WaitForAsyncUtils.asyncFx(action).get();
  }
}
