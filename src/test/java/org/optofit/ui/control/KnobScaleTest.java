package org.optofit.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class KnobScaleTest {
  private final KnobScale scale = new KnobScale(0, 100, 72);

  @Test
  void theSweepIsTwoHundredAndEightyDegreesAroundTheTop() {
    assertEquals(-140, Math.toDegrees(scale.angle(0)), 1e-9);
    assertEquals(0, Math.toDegrees(scale.angle(50)), 1e-9);
    assertEquals(56, Math.toDegrees(scale.angle(70)), 1e-9);
    assertEquals(140, Math.toDegrees(scale.angle(100)), 1e-9);
  }

  @Test
  void valuesBeyondTheScaleStandAtItsEnds() {
    assertEquals(scale.angle(0), scale.angle(Double.NEGATIVE_INFINITY));
    assertEquals(scale.angle(100), scale.angle(130));
  }

  @Test
  void theRingLiesEightPixelsOutsideTheBody() {
    assertEquals(36, scale.bodyRadius());
    assertEquals(44, scale.ringRadius());
  }
}
