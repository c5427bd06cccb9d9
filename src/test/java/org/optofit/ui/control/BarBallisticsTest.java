package org.optofit.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BarBallisticsTest {
  private static final double REST = -160;
  private static final double ROUNDING = 1e-9;

  private final BarBallistics bar = new BarBallistics(REST);

  @Test
  void risesAtOnce() {
    bar.update(-3, 1e-3);
    assertEquals(-3, bar.level());
    assertEquals(-3, bar.peak());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 30, 60, 1000})
  void fallsTwentyDecibelsInASecondAtAnyFrameRate(int framesPerSecond) {
    bar.update(-6, 0);
    run(framesPerSecond, framesPerSecond);
    assertEquals(-26, bar.level(), ROUNDING * framesPerSecond);
  }

  @Test
  void fallsNoFurtherThanTheLevel() {
    bar.update(-6, 0);
    bar.update(-10, 5);
    assertEquals(-10, bar.level());
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 60, 144})
  void peakStandsThreeSecondsThenFallsToo(int framesPerSecond) {
    bar.update(-6, 0);
    run(3 * framesPerSecond, framesPerSecond);
    assertEquals(-6, bar.peak(), ROUNDING);
    run(framesPerSecond, framesPerSecond);
    assertEquals(-26, bar.peak(), 1e-6);
  }

  @Test
  void aLongFrameOverTheEndOfTheHoldFallsForItsLaterPartOnly() {
    bar.update(-6, 0);
    bar.update(REST, 2.5);
    bar.update(REST, 1);
    assertEquals(-16, bar.peak(), ROUNDING);
  }

  @Test
  void anEqualPeakStartsTheHoldAnew() {
    bar.update(-6, 0);
    bar.update(REST, 2);
    bar.update(-6, 0);
    bar.update(REST, 2.9);
    assertEquals(-6, bar.peak());
  }

  @Test
  void resetPutsItToRest() {
    bar.update(0, 0);
    bar.reset();
    assertEquals(REST, bar.level());
    assertEquals(REST, bar.peak());
  }

  private void run(int frames, int framesPerSecond) {
    for (int i = 0; i < frames; i++) {
      bar.update(REST, 1.0 / framesPerSecond);
    }
  }
}
