package org.optofit.audio;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Plays a signal into a line, once and then silence, or over and over, until it is ended.
 *
 * <p>{@link #run} is a thread of its own: it allocates, locks and logs nothing once it runs, and
 * waits for the line only.
 */
final class DuplexPlayer implements Runnable {
  private final float[] signal;
  private final boolean repeat;
  private final int blockFrames;
  private final float[] block;
  private final float[][] channels;
  private final byte[] encoded;
  private final LineFeeder feeder;
  private volatile boolean ended;
  private volatile boolean lost;
  private volatile @Nullable Throwable fault;
  private volatile long missedDeadlines;
  private int at;

  DuplexPlayer(OutputLine line, float[] signal, boolean repeat, int blockFrames, Clock clock) {
    this.signal = signal;
    this.repeat = repeat;
    this.blockFrames = blockFrames;
    block = new float[blockFrames];
    channels = new float[line.channels()][];
    Arrays.fill(channels, block);
    encoded = new byte[blockFrames * line.channels() * Integer.BYTES];
    feeder = new LineFeeder(clock);
    feeder.use(line);
  }

  @Override
  public void run() {
    try {
      play();
    } catch (Throwable e) { // The root of a thread: who watches it says so.
      fault = e;
    }
  }

  private void play() {
    while (!ended && !lost) {
      long since = feeder.now();
      fill();
      int bytes = feeder.encode(channels, encoded, blockFrames);
      lost = !feeder.write(encoded, bytes, blockFrames, since);
      missedDeadlines = feeder.missedDeadlines();
    }
    if (!lost) {
      feeder.stop();
    }
  }

  /** Ends the thread within a block. Any thread. */
  void end() {
    ended = true;
  }

  /** What ended the thread before its time; null if nothing did. Any thread. */
  @Nullable Throwable fault() {
    return fault;
  }

  /** Whether the device has gone. Any thread. */
  boolean lost() {
    return lost && !ended;
  }

  /** Whether a write has not come back for so many nanoseconds. Any thread. */
  boolean hangs(long nanos) {
    long since = feeder.writingSince();
    return since != 0 && feeder.now() - since > nanos;
  }

  /** Times the line ran empty, as far as the clock tells. Any thread. */
  long missedDeadlines() {
    return missedDeadlines;
  }

  private void fill() {
    int done = 0;
    while (done < blockFrames && at < signal.length) {
      int count = Math.min(blockFrames - done, signal.length - at);
      System.arraycopy(signal, at, block, done, count);
      done += count;
      at += count;
      if (repeat && at == signal.length) {
        at = 0;
      }
    }
    Arrays.fill(block, done, blockFrames, 0);
  }
}
