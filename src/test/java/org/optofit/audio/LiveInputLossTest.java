package org.optofit.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.optofit.audio.LiveBench.peak;

import org.junit.jupiter.api.Test;

/** Inputs that are missing, vanish, hang and come back. */
final class LiveInputLossTest {
  private final LiveBench live = new LiveBench();
  private final Bench bench = live.bench;
  private final SineInputs inputs = live.inputs;

  @Test
  void withoutAnInputThereIsSilenceAndItIsTakenWhenItAppears() {
    inputs.there = false;
    LiveFeed feed = live.play(LiveBench.MONO);
    bench.loop.gate().setOpen(true);
    live.run(100);
    assertEquals(InputState.NO_DEVICE, feed.state());
    assertEquals(0, peak(bench.line().samples(), 0));
    inputs.there = true;
    live.run(400);
    assertEquals(InputState.READY, feed.state());
    assertTrue(peak(bench.line().samples(), bench.line().samples().length - 4_800) > 6_000);
  }

  @Test
  void aShortReadMeansLostAndTheInputIsTakenAgainWhenItIsBack() {
    LiveFeed feed = live.play(LiveBench.MONO);
    bench.loop.gate().setOpen(true);
    live.run(300);
    inputs.there = false;
    inputs.last().gone = true;
    live.run(100);
    assertEquals(InputState.LOST, feed.state());
    assertTrue(inputs.last().closed);
    assertFalse(live.keeper.holdsDevice());
    assertTrue(bench.position.read().playing(), "the program goes on");
    assertEquals(0, peak(bench.line().samples(), bench.line().samples().length - 4_800));
    int opened = inputs.asked;
    live.run(400);
    assertTrue(
        inputs.asked - opened <= 4 * 6, "asked " + (inputs.asked - opened) + " times in 2 s");
    inputs.there = true;
    live.run(400);
    assertEquals(InputState.READY, feed.state());
    assertTrue(peak(bench.line().samples(), bench.line().samples().length - 4_800) > 6_000);
  }

  @Test
  void aReadThatHangsIsEndedByClosingTheLine() {
    LiveFeed feed = live.play(LiveBench.MONO);
    live.run(100);
    SineLine line = inputs.last();
    line.meanwhile =
        () -> {
          bench.clock.advanceSeconds(0.5);
          live.keeper.freeIfHanging();
          assertFalse(line.closed, "half a second may happen");
          bench.clock.advanceSeconds(0.6);
          live.keeper.freeIfHanging();
          assertTrue(line.closed);
        };
    inputs.there = false;
    live.run(50);
    assertEquals(InputState.LOST, feed.state());
  }
}
