package org.optofit.audio;

import org.jspecify.annotations.Nullable;

/**
 * Records one channel of a line until it has enough, or measures it until it is ended.
 *
 * <p>{@link #run} is a thread of its own: it allocates, locks and logs nothing once it runs, and
 * waits for the line only.
 */
final class DuplexReader implements Runnable {
  private static final double NANOS = 1e9;
  private static final double BLOCK_SECONDS = 0.01;

  private final InputLine line;
  private final float[] into;
  private final boolean forEver;
  private final int channel;
  private final InputMeter meter;
  private final Clock clock;
  private final int blockFrames;
  private final byte[] encoded;
  private final float[][] decoded;
  private final SampleDecoder decoder;
  private volatile boolean ended;
  private volatile boolean lost;
  private volatile @Nullable Throwable fault;
  private volatile int frames;
  private volatile long lastRead;
  private volatile long missedDeadlines;
  private int done;
  private long missed;

  /**
   * A reader.
   *
   * @param into takes the recording; empty to measure only, without an end
   */
  DuplexReader(InputLine line, float[] into, int channel, InputMeter meter, Clock clock) {
    this.line = line;
    this.into = into;
    this.forEver = into.length == 0;
    this.channel = channel;
    this.meter = meter;
    this.clock = clock;
    blockFrames = (int) Math.ceil(BLOCK_SECONDS * line.sampleRateHz());
    encoded = new byte[blockFrames * line.channels() * line.format().bytes()];
    decoded = new float[line.channels()][blockFrames];
    decoder = SampleDecoder.of(Mixers.format(line.sampleRateHz(), line.channels(), line.format()));
    lastRead = clock.nanos();
  }

  @Override
  public void run() {
    try {
      record();
    } catch (Throwable e) { // The root of a thread: who watches it says so.
      fault = e;
    }
  }

  private void record() {
    line.start();
    while (!ended && !lost && !full()) {
      lost = !step();
    }
  }

  private boolean step() {
    if (line.read(encoded, encoded.length) < encoded.length) {
      return false;
    }
    long now = clock.nanos();
    if (done > 0 && (now - lastRead) / NANOS * line.sampleRateHz() > line.bufferFrames()) {
      missed++;
      missedDeadlines = missed;
    }
    lastRead = now;
    decoder.decode(encoded, blockFrames, decoded, 0);
    meter.measure(decoded[channel], blockFrames);
    int kept = forEver ? 0 : Math.min(blockFrames, into.length - done);
    if (!forEver) {
      System.arraycopy(decoded[channel], 0, into, done, kept);
    }
    done = forEver ? blockFrames : done + kept;
    frames = done;
    return true;
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

  /** Whether all that is wanted has been recorded. Any thread. */
  boolean full() {
    return !forEver && frames == into.length;
  }

  /** Frames recorded; above 0 once something has been measured. Any thread. */
  int frames() {
    return frames;
  }

  /** Share of the recording that is done, 0 to 1. Any thread. */
  double share() {
    return forEver ? 0 : (double) frames / into.length;
  }

  /** Time of the last read that came back, in nanoseconds of the clock. Any thread. */
  long lastRead() {
    return lastRead;
  }

  /** Times the line was left alone longer than its buffer lasts. Any thread. */
  long missedDeadlines() {
    return missedDeadlines;
  }
}
