package org.optofit.audio;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Carries the input from the thread that reads it to the audio thread without locks or allocation.
 *
 * <p>One thread writes blocks of one length and never waits: a reader that stays away loses the
 * oldest frames. The reader looks at frames from {@link #oldest} to {@link #written}, and is told
 * when the last block came, from which it reckons how far the input is between two blocks.
 */
/*
 * The time of a block is written before the count that shows the block, and kept for the next 63
 * blocks, so both belong together however the threads run. A reader half a ring behind is sent
 * ahead, long before the writer can come round to the frames it looks at.
 */
final class InputRing {
  /** Over a second at 192 kHz, a power of two. */
  static final int FRAMES = 1 << 18;

  private static final int STAMPS = 64;

  private final double rateHz;
  private final int blockFrames;
  private final float[][] channels;
  private final AtomicLongArray stamps = new AtomicLongArray(STAMPS);
  private volatile long blocks;

  /** An empty ring. */
  InputRing(double rateHz, int channels, int blockFrames) {
    this.rateHz = rateHz;
    this.blockFrames = blockFrames;
    this.channels = new float[channels][FRAMES];
  }

  /** Nominal rate in Hz. */
  double rateHz() {
    return rateHz;
  }

  /** Frames that come at a time. */
  int blockFrames() {
    return blockFrames;
  }

  /** The frames per channel: frame i lies at {@code i & (FRAMES - 1)}. */
  float[][] channels() {
    return channels;
  }

  /** Adds a block that came at a time in nanoseconds. The thread that reads the input. */
  void write(float[][] block, int firstChannel, long nanos) {
    long before = blocks;
    int at = (int) (before * blockFrames & (FRAMES - 1));
    int straight = Math.min(blockFrames, FRAMES - at);
    for (int c = 0; c < channels.length; c++) {
      System.arraycopy(block[firstChannel + c], 0, channels[c], at, straight);
      System.arraycopy(block[firstChannel + c], straight, channels[c], 0, blockFrames - straight);
    }
    stamps.set((int) (before % STAMPS), nanos);
    blocks = before + 1;
  }

  /** Frames written so far. Any thread. */
  long written() {
    return blocks * blockFrames;
  }

  /** First frame that may still be looked at. Audio thread. */
  long oldest() {
    return Math.max(0, written() - FRAMES / 2);
  }

  /**
   * Frames that have come in at a time, counted on evenly since the last block but not further than
   * two blocks. Audio thread.
   */
  double arrivedAt(long nanos) {
    long count = blocks;
    if (count == 0) {
      return 0;
    }
    double since = (nanos - stamps.get((int) ((count - 1) % STAMPS))) * 1e-9 * rateHz;
    return count * blockFrames + Math.max(0, Math.min(2.0 * blockFrames, since));
  }
}
