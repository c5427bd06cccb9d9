package org.optofit.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.optofit.dsp.Listening;
import org.optofit.dsp.Slot;
import org.optofit.model.CompressorParameters;

/** What the audio thread must never do. */
final class AudioThreadDisciplineTest {
  private static final int WARM_UP_BLOCKS = 20_000;
  private static final int BLOCKS = 10_000;
  private static final int ROUNDS = 4;

  private final Bench bench = new Bench();

  @Test
  void tenThousandBlocksAllocateNothing() {
    bench.format = SampleFormat.PCM_24;
    bench.load(PlaybackTest.music(2, 48_000));
    bench.line().keepNothing();
    bench.loop.post(new Command.Loop(new LoopRegion(1_000, 40_000)));
    bench.play();
    UnitControls[] moves = moves();
    runMoving(WARM_UP_BLOCKS, moves);
    assertEquals(0, allocatedWhile(() -> runMoving(BLOCKS, moves)));
    assertTrue(bench.meters.poll(new MeterFrame(), Long.MAX_VALUE), "it was measuring meanwhile");
  }

  @Test
  void tenThousandSilentBlocksOnTheClockAllocateNothing() {
    bench.deviceThere = false;
    bench.load(PlaybackTest.music(2, 48_000));
    bench.loop.post(new Command.Loop(new LoopRegion(0, 48_000)));
    bench.play();
    runMoving(WARM_UP_BLOCKS, moves());
    UnitControls[] moves = moves();
    assertEquals(0, allocatedWhile(() -> runMoving(BLOCKS, moves)));
  }

  @Test
  void tenThousandLiveBlocksAllocateNothing() {
    bench.format = SampleFormat.PCM_24;
    LiveFeed feed = bench.listen(new LiveInput(InputDevice.SYSTEM_DEFAULT, 0, 2));
    bench.line().keepNothing();
    MemoryInput input = new MemoryInput(bench.clock, feed, 80, 0.003, frame -> 0.1 * (frame % 9));
    input.open(48_000);
    bench.loop.gate().setOpen(true);
    bench.play();
    UnitControls[] moves = moves();
    runLive(input, WARM_UP_BLOCKS, moves);
    long least = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS && least > 0; round++) {
      long allocated = 0;
      for (int i = 0; i < BLOCKS; i++) {
        input.deliver();
        allocated += allocatedInOneRound(bench.loop::step);
      }
      least = Math.min(least, allocated);
    }
    assertEquals(0, least);
    assertEquals(InputState.OPENING, feed.state());
    assertTrue(feed.status(true, 0).latencyMs() > 1, "it was playing meanwhile");
  }

  private void runLive(MemoryInput input, int blocks, UnitControls[] moves) {
    for (int i = 0; i < blocks; i++) {
      input.deliver();
      bench.controls.publish(moves[i / 10 % moves.length]);
      bench.loop.step();
    }
  }

  /** Every tenth block meets new controls, made beforehand. */
  private void runMoving(int blocks, UnitControls[] moves) {
    for (int i = 0; i < blocks; i++) {
      if (i % 10 == 0) {
        bench.controls.publish(moves[i / 10 % moves.length]);
      }
      bench.loop.step();
    }
  }

  /** Knobs, trims, slot and what is heard: every slot is heard in every way. */
  private static UnitControls[] moves() {
    List<UnitControls> moves = new ArrayList<>();
    for (Listening listening : Listening.values()) {
      for (Slot slot : Slot.values()) {
        int i = moves.size();
        moves.add(new UnitControls(slot(i), slot(i + 3), slot, listening, -i));
        moves.add(new UnitControls(slot(i + 1), slot(i), slot.other(), Listening.UNIT, -i));
      }
    }
    return moves.toArray(UnitControls[]::new);
  }

  private static SlotControls slot(int i) {
    return new SlotControls(
        new CompressorParameters(-40 + 2 * i, 2 + i, 1 + i, 100 + i, i), i - 3, 5 - i);
  }

  /**
   * Bytes allocated by the round that allocated least. What the loop allocates it allocates in
   * every round; when the compiler throws a method's code away, the objects it had kept in
   * registers are charged to the thread once.
   */
  private static long allocatedWhile(Runnable work) {
    long least = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS && least > 0; round++) {
      least = Math.min(least, allocatedInOneRound(work));
    }
    return least;
  }

  private static long allocatedInOneRound(Runnable work) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long self = Thread.currentThread().getId();
    long cost = -threads.getThreadAllocatedBytes(self);
    cost += threads.getThreadAllocatedBytes(self);
    long before = threads.getThreadAllocatedBytes(self);
    work.run();
    return threads.getThreadAllocatedBytes(self) - before - cost;
  }
}
