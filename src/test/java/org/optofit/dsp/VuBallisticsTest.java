package org.optofit.dsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** IEC 60268-17: 99 % of a step after 300 ms, overshoot between 1 and 1.5 %. */
final class VuBallisticsTest {
  @Test
  void needleReachesNinetyNinePercentOfAStepInThreeHundredMilliseconds() {
    VuBallistics needle = new VuBallistics();
    needle.reset(0);
    double before = needle.advance(1, 0.295);
    double after = needle.advance(1, 0.005);
    assertTrue(before < 0.99, "at 295 ms " + before);
    assertEquals(0.99, after, 1e-6);
  }

  @Test
  void needleOvershootsByOneToOneAndAHalfPercentAndSettles() {
    VuBallistics needle = new VuBallistics();
    needle.reset(0);
    double highest = 0;
    for (int ms = 0; ms < 3000; ms++) {
      highest = Math.max(highest, needle.advance(1, 1e-3));
    }
    assertTrue(highest > 1.01 && highest < 1.015, "highest " + highest);
    assertEquals(1, needle.position(), 1e-6);
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 20, 30, 60, 120, 500})
  void stepResponseIsTheSameAtAnyFrameRate(int framesPerSecond) {
    VuBallistics needle = new VuBallistics();
    VuBallistics fine = new VuBallistics();
    needle.reset(0);
    fine.reset(0);
    for (int frame = 1; frame <= 2 * framesPerSecond; frame++) {
      double position = needle.advance(1, 1.0 / framesPerSecond);
      for (int i = 0; i < 6000 / framesPerSecond; i++) {
        fine.advance(1, 1.0 / 6000);
      }
      assertEquals(fine.position(), position, 1e-9);
      assertTrue(position < 1.015, "overshoot " + position);
      if (frame * 10 == 3 * framesPerSecond) {
        assertEquals(0.99, position, 1e-6);
      }
    }
  }

  @Test
  void needleFallsAsItRises() {
    VuBallistics up = new VuBallistics();
    VuBallistics down = new VuBallistics();
    up.reset(0);
    down.reset(1);
    for (int i = 0; i < 100; i++) {
      assertEquals(up.advance(1, 0.01), 1 - down.advance(0, 0.01), 1e-12);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 10, 100})
  void positionDoesNotDependOnTheFrameRate(int steps) {
    VuBallistics once = new VuBallistics();
    VuBallistics often = new VuBallistics();
    once.reset(-20);
    often.reset(-20);
    once.advance(-3, 0.2);
    for (int i = 0; i < steps; i++) {
      often.advance(-3, 0.2 / steps);
    }
    assertEquals(once.position(), often.position(), 1e-9);
  }

  @Test
  void noTimeMovesNothing() {
    VuBallistics needle = new VuBallistics();
    needle.reset(5);
    assertEquals(5, needle.advance(9, 0), 1e-15);
  }
}
