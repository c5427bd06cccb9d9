package org.optofit.audio;

/**
 * Feeds a line: prefills it, starts it, knows what has been heard of it and whether it was kept
 * waiting. Audio thread only, but for {@link #writingSince}.
 */
/*
 * Underruns are not reported by javax.sound, so a missed deadline is computed: more time between two
 * finished writes than the audio that was queued lasts. Frames heard are the line's own count, put
 * onto the stream's count whenever the line starts from empty.
 */
final class LineFeeder {
  private static final double NANOS = 1e9;
  private static final double LOAD_SMOOTHING = 0.05;

  private final Clock clock;
  private OutputLine line;
  private long streamFrame;
  private long lineOrigin;
  private long heard;
  private int prefilled;
  private boolean started;
  private long lastWriteEnded;
  private long missedDeadlines;
  private double load;
  private double latencyMs;
  private volatile long writingSince;

  LineFeeder(Clock clock) {
    this.clock = clock;
    this.line = new ClockLine(48_000, 2, BufferSize.MEDIUM.bufferFrames(), clock);
  }

  /** Goes on with another line, from empty. */
  void use(OutputLine another) {
    line = another;
    started = false;
    prefilled = 0;
    heard = streamFrame;
    latencyMs = another.bufferFrames() / another.sampleRateHz() * 1e3;
  }

  /** Stops the line and forgets what waits in it. */
  void stop() {
    if (prefilled > 0) {
      line.stop();
    }
    started = false;
    prefilled = 0;
    heard = streamFrame;
  }

  /** Encodes a block for the line. */
  int encode(float[][] channels, byte[] into, int frames) {
    SampleFormat format = line.format();
    format.encode(channels, 0, frames, into);
    return frames * channels.length * format.bytes();
  }

  /**
   * Writes a block, and starts the line once it is full.
   *
   * @param computingSince when work on the block began, in the clock's nanoseconds
   * @return false if the line did not take all of it: the device is gone
   */
  boolean write(byte[] data, int length, int frames, long computingSince) {
    if (prefilled == 0) {
      lineOrigin = streamFrame - line.framePosition();
    }
    long before = clock.nanos();
    writingSince = before;
    int taken = line.write(data, length);
    if (taken < length && !started) {
      taken = startAndWriteRest(data, length, taken);
    }
    boolean whole = taken == length;
    writingSince = 0;
    if (!whole) {
      return false;
    }
    long after = clock.nanos();
    double rate = line.sampleRateHz();
    load += LOAD_SMOOTHING * ((before - computingSince) / NANOS * rate / frames - load);
    streamFrame += frames;
    prefilled = Math.min(prefilled + frames, line.bufferFrames());
    if (!started) {
      startWhenFull();
    } else if ((after - lastWriteEnded) / NANOS * rate > line.bufferFrames() - frames
        && !(line instanceof ClockLine)) {
      missedDeadlines++;
    }
    lastWriteEnded = after;
    if (started) {
      heard = Math.min(streamFrame, Math.max(heard, lineOrigin + line.framePosition()));
      latencyMs += LOAD_SMOOTHING * ((streamFrame - heard) / rate * 1e3 - latencyMs);
    }
    return true;
  }

  /**
   * A stopped line that takes less than asked for is full: a sound server may still hold what a
   * flush was to throw away. Only a running one that does so is gone.
   */
  private int startAndWriteRest(byte[] data, int length, int taken) {
    line.start();
    started = true;
    lastWriteEnded = clock.nanos();
    System.arraycopy(data, taken, data, 0, length - taken);
    return taken + line.write(data, length - taken);
  }

  private void startWhenFull() {
    if (prefilled >= line.bufferFrames()) {
      line.start();
      started = true;
    }
  }

  /** Time now, in nanoseconds. */
  long now() {
    return clock.nanos();
  }

  /** Frames written since the engine's start. */
  long streamFrame() {
    return streamFrame;
  }

  /** Frames heard since the engine's start. */
  long heard() {
    return heard;
  }

  /** Whether the line plays. */
  boolean started() {
    return started;
  }

  /** Frames that wait in the line at most. */
  int bufferFrames() {
    return line.bufferFrames();
  }

  /** Time from writing a sample to hearing it, smoothed, in ms. */
  double latencyMs() {
    return latencyMs;
  }

  /** Blocks that came too late. */
  long missedDeadlines() {
    return missedDeadlines;
  }

  /** Share of the time that computing takes, smoothed. */
  double load() {
    return load;
  }

  /** When the write that now waits began, or 0 if none waits. Any thread. */
  long writingSince() {
    return writingSince;
  }
}
