package org.optofit.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class KnobMotionTest {
  private static final double TINY = 1e-9;

  private final KnobMotion motion = new KnobMotion(0, 100);

  @BeforeEach
  void gripInTheMiddle() {
    motion.grip(50);
  }

  @Test
  void twoHundredPixelsAreTheWholeRange() {
    motion.grip(0);
    assertEquals(100, motion.drag(200, false), TINY);
  }

  @Test
  void draggingUpRaisesAndDownLowers() {
    assertEquals(60, motion.drag(20, false), TINY);
    assertEquals(55, motion.drag(-10, false), TINY);
  }

  @Test
  void fineDraggingIsTenTimesSlower() {
    assertEquals(51, motion.drag(20, true), TINY);
  }

  @Test
  void shiftPressedOnTheWayDoesNotJump() {
    motion.drag(20, false);
    assertEquals(60.1, motion.drag(2, true), TINY);
  }

  @Test
  void slowMovementAddsUp() {
    double value = 50;
    for (int pixel = 0; pixel < 20; pixel++) {
      value = motion.drag(1, true);
    }
    assertEquals(51, value, TINY);
  }

  @Test
  void draggingStopsAtTheEndAndTurnsBackAtOnce() {
    assertEquals(100, motion.drag(300, false), TINY);
    assertEquals(99, motion.drag(-2, false), TINY);
  }

  @Test
  void keysStepByOneFineByATenthAndPagesByTen() {
    assertEquals(71, motion.turn(70, 1, false), TINY);
    assertEquals(69.9, motion.turn(70, -1, true), TINY);
    assertEquals(80, motion.turn(70, 10, false), TINY);
    assertEquals(100, motion.turn(95, 10, false), TINY);
  }

  @Test
  void valuesLandOnTenths() {
    assertEquals(70.1, motion.turn(70.04, 0.06, false), TINY);
  }
}
