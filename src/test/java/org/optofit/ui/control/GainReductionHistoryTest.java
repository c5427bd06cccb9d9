package org.optofit.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.optofit.ui.control.Plots.fx;
import static org.optofit.ui.control.Plots.key;
import static org.optofit.ui.control.Plots.layOut;
import static org.optofit.ui.control.Plots.text;

import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.event.Event;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.optofit.ui.Theme;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
final class GainReductionHistoryTest {
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

  /** Two thousand stretches of one input level, 6 dB reduced. */
  private static void addTone(GainReductionHistory history, int from, double input) {
    for (int i = from; i < from + 2_000; i++) {
      history.add((long) i * HOP, HOP, input, input / 2, 0.5);
    }
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
}
