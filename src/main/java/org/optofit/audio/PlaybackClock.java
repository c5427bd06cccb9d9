package org.optofit.audio;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Where playback stands, from the audio thread to whoever asks, without locks or allocation.
 *
 * <p>A version counter is odd while values change; a reader that meets an odd or changed version
 * reads again. Between two writes the position runs on with the clock, up to where it is known to
 * run evenly.
 */
final class PlaybackClock {
  private static final int VERSION = 0;
  private static final int COUNT = 12;

  /** One consistent reading. */
  record Reading(
      boolean playing,
      long clipFrame,
      long streamFrame,
      long evenUntil,
      double rateHz,
      double clipFramesPerFrame,
      long nanos,
      double latencyMs,
      long missedDeadlines,
      double load,
      long replacedSamples) {
    /** Frames heard since the reading was taken. */
    private long since(long now) {
      long elapsed = (long) ((now - nanos) * 1e-9 * rateHz);
      return Math.max(0, Math.min(elapsed, evenUntil - streamFrame));
    }

    /** Frame of the clip heard at a time. */
    long clipFrameAt(long now) {
      return Math.round((clipFrame + since(now)) * clipFramesPerFrame);
    }

    /** Frame of the stream heard at a time. */
    long streamFrameAt(long now) {
      return streamFrame + since(now);
    }
  }

  private final AtomicLongArray cells = new AtomicLongArray(COUNT);

  /** Publishes a reading. Audio thread, and the only writer. */
  @SuppressWarnings("TooManyParameters")
  void publish(
      boolean playing,
      long clipFrame,
      long streamFrame,
      long evenUntil,
      double rateHz,
      double clipFramesPerFrame,
      long nanos,
      double latencyMs,
      long missedDeadlines,
      double load,
      long replacedSamples) {
    cells.set(VERSION, cells.get(VERSION) + 1);
    cells.set(1, playing ? 1 : 0);
    cells.set(2, clipFrame);
    cells.set(3, streamFrame);
    cells.set(4, evenUntil);
    cells.set(5, Double.doubleToRawLongBits(rateHz));
    cells.set(6, Double.doubleToRawLongBits(clipFramesPerFrame));
    cells.set(7, nanos);
    cells.set(8, Double.doubleToRawLongBits(latencyMs));
    cells.set(9, missedDeadlines);
    cells.set(10, Double.doubleToRawLongBits(load));
    cells.set(11, replacedSamples);
    cells.set(VERSION, cells.get(VERSION) + 1);
  }

  /** The last reading published. Any thread. */
  Reading read() {
    while (true) {
      long version = cells.get(VERSION);
      Reading reading =
          new Reading(
              cells.get(1) != 0,
              cells.get(2),
              cells.get(3),
              cells.get(4),
              Double.longBitsToDouble(cells.get(5)),
              Double.longBitsToDouble(cells.get(6)),
              cells.get(7),
              Double.longBitsToDouble(cells.get(8)),
              cells.get(9),
              Double.longBitsToDouble(cells.get(10)),
              cells.get(11));
      if ((version & 1) == 0 && cells.get(VERSION) == version) {
        return reading;
      }
      Thread.onSpinWait();
    }
  }
}
