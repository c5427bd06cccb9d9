package org.optofit.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.optofit.ui.control.Plots.fx;
import static org.optofit.ui.control.Plots.key;
import static org.optofit.ui.control.Plots.layOut;
import static org.optofit.ui.control.Plots.text;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.event.Event;
import javafx.scene.AccessibleAction;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.optofit.ui.Theme;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
final class LevelBarsTest {
  private static final double ROUNDING = 1e-9;

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
}
