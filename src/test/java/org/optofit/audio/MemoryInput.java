package org.optofit.audio;

import java.util.Random;
import java.util.function.LongToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A device that records a signal by a clock of its own, block by block with jitter, into the ring
 * of a live input.
 */
final class MemoryInput {
  static final double RATE = 48_000;

  private final VirtualClock clock;
  private final LiveFeed feed;
  private final double driftPpm;
  private final double jitterSeconds;
  private final LongToDoubleFunction signal;
  private final Random random = new Random(5);
  private final int blockFrames = 240;
  private final float[][] block;
  private final long begunAt;
  private @Nullable InputRing ring;
  private long blocks;
  private long due;
  private boolean silent;

  /** An input whose clock is so many millionths faster than the virtual one. */
  MemoryInput(
      VirtualClock clock,
      LiveFeed feed,
      double driftPpm,
      double jitterSeconds,
      LongToDoubleFunction signal) {
    this.clock = clock;
    this.feed = feed;
    this.driftPpm = driftPpm;
    this.jitterSeconds = jitterSeconds;
    this.signal = signal;
    block = new float[feed.input().firstChannel() + feed.input().channels()][blockFrames];
    begunAt = clock.nanos();
    schedule();
  }

  /** Opens it for the output of a rate. */
  void open(double outputRateHz) {
    InputRing opened = new InputRing(RATE, feed.input().channels(), blockFrames);
    ring = opened;
    feed.offer(Inlet.of(opened, outputRateHz));
  }

  /** Gives nothing from here on, or again; what came meanwhile is lost. */
  void setSilent(boolean nothing) {
    silent = nothing;
  }

  /** Delivers what is due by now. */
  void deliver() {
    InputRing into = ring;
    while (due <= clock.nanos()) {
      for (int n = 0; n < blockFrames; n++) {
        float sample = (float) signal.applyAsDouble(blocks * blockFrames + n);
        for (float[] channel : block) {
          channel[n] = sample;
        }
      }
      if (into != null && !silent) {
        into.write(block, feed.input().firstChannel(), due);
      }
      blocks++;
      schedule();
    }
  }

  private void schedule() {
    double rate = RATE * (1 + driftPpm * 1e-6);
    double late = jitterSeconds * random.nextDouble();
    long next = begunAt + Math.round(((blocks + 1) * blockFrames / rate + late) * 1e9);
    due = Math.max(due, next);
  }
}
