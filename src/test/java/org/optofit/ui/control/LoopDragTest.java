package org.optofit.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoopDragTest {
  /** 10 frames per pixel; the loop from 2,000 to 5,000 lies at 200 to 500 px. */
  private static final WaveformGeometry GEOMETRY = new WaveformGeometry(1_000, 10_000);

  private static final long START = 2_000;
  private static final long END = 5_000;

  @ParameterizedTest
  @CsvSource({
    "194.9, WAVEFORM",
    "195,   START_EDGE",
    "200,   START_EDGE",
    "205,   START_EDGE",
    "205.1, WAVEFORM",
    "350,   WAVEFORM",
    "495,   END_EDGE",
    "505,   END_EDGE",
    "505.1, WAVEFORM",
  })
  void edgesAreTakenWithinFivePixels(double x, WaveformGeometry.Hit hit) {
    assertEquals(hit, GEOMETRY.hit(x, START, END));
  }

  @Test
  void theNearerEdgeOfAShortLoopIsTaken() {
    assertEquals(WaveformGeometry.Hit.START_EDGE, GEOMETRY.hit(200.9, START, START + 20));
    assertEquals(WaveformGeometry.Hit.END_EDGE, GEOMETRY.hit(201.1, START, START + 20));
  }

  @Test
  void withoutALoopThereAreNoEdges() {
    assertEquals(WaveformGeometry.Hit.WAVEFORM, GEOMETRY.hit(0, 0, 0));
  }

  @Test
  void aPressThatHardlyMovesIsAClick() {
    LoopDrag drag = new LoopDrag(GEOMETRY, 300, 0, 0);
    drag.moveTo(303);
    assertFalse(drag.moved());
  }

  @Test
  void aDragMakesALoopInEitherDirection() {
    LoopDrag drag = new LoopDrag(GEOMETRY, 300, 0, 0);
    drag.moveTo(400);
    assertLoop(3_000, 4_000, drag);
    drag.moveTo(100);
    assertLoop(1_000, 3_000, drag);
  }

  @Test
  void anEdgeMovesAndTheOtherStays() {
    LoopDrag start = new LoopDrag(GEOMETRY, 201, START, END);
    start.moveTo(250);
    assertLoop(2_500, END, start);
    LoopDrag end = new LoopDrag(GEOMETRY, 499, START, END);
    end.moveTo(700);
    assertLoop(START, 7_000, end);
  }

  @Test
  void anEdgeMayCrossTheOther() {
    LoopDrag start = new LoopDrag(GEOMETRY, 200, START, END);
    start.moveTo(800);
    assertLoop(END, 8_000, start);
  }

  @Test
  void loopsStayInsideTheRecording() {
    LoopDrag drag = new LoopDrag(GEOMETRY, 900, 0, 0);
    drag.moveTo(5_000);
    assertLoop(9_000, 10_000, drag);
  }

  @Test
  void positionsAndFramesAreEachOthersInverse() {
    for (long frame = 0; frame <= 10_000; frame += 1_250) {
      assertEquals(frame, GEOMETRY.frameAt(GEOMETRY.xOf(frame)));
    }
    assertEquals(0, new WaveformGeometry(0, 100).frameAt(10));
    assertEquals(0, new WaveformGeometry(100, 0).xOf(10));
  }

  private static void assertLoop(long start, long end, LoopDrag drag) {
    assertTrue(drag.moved());
    assertEquals(start, drag.start());
    assertEquals(end, drag.end());
  }
}
