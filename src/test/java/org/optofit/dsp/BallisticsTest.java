package org.optofit.dsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class BallisticsTest {
  @Test
  void fallingGainTakesTheAttackCoefficientAndRisingGainTheRelease() {
    Ballistics ballistics = new Ballistics();
    ballistics.set(0.5, 0.25);
    assertEquals(0.6, ballistics.next(0.2), 1e-15);
    assertEquals(0.4, ballistics.next(0.2), 1e-15);
    assertEquals(0.55, ballistics.next(1), 1e-15);
    assertEquals(0.55, ballistics.gain());
  }

  @Test
  void equalGainCountsAsRelease() {
    Ballistics ballistics = new Ballistics();
    ballistics.set(0.5, 0.25);
    assertEquals(1, ballistics.next(1));
  }

  @Test
  void releaseIsSlowerThanAttackForABurst() {
    double rate = 48_000;
    Ballistics ballistics = new Ballistics();
    ballistics.set(TimeConstant.coefficient(5, rate), TimeConstant.coefficient(100, rate));
    int attack = 0;
    while (ballistics.next(0.5) > 0.55) {
      attack++;
    }
    int release = 0;
    while (ballistics.next(1) < 0.95) {
      release++;
    }
    assertTrue(release > 15 * attack, attack + " and " + release + " samples");
  }

  @Test
  void resetReturnsToUnity() {
    Ballistics ballistics = new Ballistics();
    ballistics.set(1, 1);
    ballistics.next(0.1);
    ballistics.reset();
    assertEquals(1, ballistics.gain());
  }
}
