package org.optofit.ui.audition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class FramePacerTest {
  private final FramePacer pacer = new FramePacer();

  @Test
  void quickFramesAreAllDrawn() {
    assertEquals(60, drawnOf(60, 3));
  }

  @Test
  void slowFramesHalveTheRate() {
    drawnOf(60, 12);
    assertEquals(30, drawnOf(60, 12));
  }

  @Test
  void oneSlowFrameChangesNothing() {
    drawnOf(60, 2);
    drawnOf(1, 40);
    assertEquals(60, drawnOf(60, 2));
  }

  @Test
  void theRateComesBackOnlyWhenFramesAreQuickAgain() {
    drawnOf(120, 12);
    drawnOf(120, 6);
    assertEquals(30, drawnOf(60, 6));
    drawnOf(120, 2);
    assertEquals(60, drawnOf(60, 2));
  }

  private int drawnOf(int pulses, double ms) {
    int drawn = 0;
    for (int i = 0; i < pulses; i++) {
      if (pacer.draws()) {
        drawn++;
        pacer.note(ms);
      }
    }
    return drawn;
  }
}
