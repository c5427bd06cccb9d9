package org.optofit.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.optofit.audio.LoopRegion;

/** The repeated part of the clip. */
final class AuditionLoopTest extends AuditionBench {
  @Test
  void theLoopButtonRepeatsTheClipThenBringsTheLastLoopBack() {
    session.load(clip(1000));
    session.toggleLoop();
    assertEquals(Optional.of(new LoopRegion(0, 1000)), session.loop());
    session.setLoop(new LoopRegion(100, 300));
    session.toggleLoop();
    assertEquals(Optional.empty(), session.loop());
    session.toggleLoop();
    assertEquals(Optional.of(new LoopRegion(100, 300)), session.loop());
  }

  @Test
  void aLoopIsCutToTheClip() {
    session.load(clip(1000));
    session.setLoop(new LoopRegion(900, 5000));
    assertEquals(Optional.of(new LoopRegion(900, 1000)), session.loop());
    session.setLoop(new LoopRegion(4000, 5000));
    assertEquals(Optional.empty(), session.loop());
  }

  @Test
  void anotherClipHasNoLoop() {
    session.load(clip(1000));
    session.setLoop(new LoopRegion(100, 300));
    session.load(clip(2000));
    assertEquals(Optional.empty(), session.loop());
    session.toggleLoop();
    assertEquals(Optional.of(new LoopRegion(0, 2000)), session.loop());
  }

  @Test
  void withoutAClipThereIsNoLoopAndNoSeek() {
    session.toggleLoop();
    session.seek(10);
    assertEquals(Optional.empty(), session.loop());
    assertEquals(0, session.status().clipFrame());
  }

  @Test
  void aLoopSetWhileNothingPlaysIsHeardFromItsStart() {
    session.load(clip(480_000));
    session.setLoop(new LoopRegion(96_000, 400_000));
    await(() -> session.status().clipFrame() == 96_000);
    session.seek(450_000);
    await(() -> session.status().clipFrame() == 450_000);
    session.setLoop(new LoopRegion(48_000, 400_000));
    await(() -> session.status().clipFrame() == 48_000);
    session.playOrPause();
    await(() -> session.status().playing());
    assertTrue(session.status().clipFrame() >= 48_000);
  }

  @Test
  void aLoopSetAroundThePlaceLeavesItThere() {
    session.load(clip(480_000));
    session.seek(96_000);
    await(() -> session.status().clipFrame() == 96_000);
    session.setLoop(new LoopRegion(48_000, 400_000));
    session.seek(session.status().clipFrame() + 1);
    await(() -> session.status().clipFrame() == 96_001);
  }
}
