package org.optofit.audio;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Opens the live input, reads it, and keeps trying when there is none.
 *
 * <p>Runs on the input thread, which waits in the device for the next block; {@link #want}, {@link
 * #holdsDevice} and {@link #freeIfHanging} may be called by others. A line that gives less than
 * asked for is gone, and one that gives nothing for a second too: closing it ends the read.
 */
final class InputKeeper implements Runnable {
  static final long RETRY_NANOS = OutputKeeper.RETRY_NANOS;
  private static final long HANG_NANOS = 1_000_000_000L;

  /** How often to look for the output's rate, which is known a moment after the request. */
  private static final long LOOK_NANOS = 5_000_000L;

  private final InputLines lines;
  private final Clock clock;
  private volatile @Nullable LiveFeed wanted;
  private volatile @Nullable InputLine open;
  private volatile long readingSince;
  private volatile boolean ended;
  private @Nullable LiveFeed served;
  private @Nullable InputReader reader;
  private boolean wasThere;

  InputKeeper(InputLines lines, Clock clock) {
    this.lines = lines;
    this.clock = clock;
  }

  /** Asks for an input, or none. Any thread. */
  void want(@Nullable LiveFeed feed) {
    wanted = feed;
  }

  /** Ends the thread within a block. Any thread. */
  void end() {
    ended = true;
    InputLine line = open;
    if (line != null) {
      line.close();
    }
  }

  /** Whether a device is open. Any thread. */
  boolean holdsDevice() {
    return open != null;
  }

  /** Closes a line whose read does not come back. Output thread. */
  void freeIfHanging() {
    InputLine line = open;
    long since = readingSince;
    if (line != null && since != 0 && clock.nanos() - since > HANG_NANOS) {
      line.close();
    }
  }

  /** Works until ended. */
  @Override
  public void run() {
    while (!ended) {
      long pause = step();
      if (pause > 0) {
        LockSupport.parkNanos(this, pause);
      }
    }
    leave();
  }

  /**
   * Reads a block, or does what is to be done before one can be read.
   *
   * @return nanoseconds after which to look again, unless woken before
   */
  @SuppressWarnings("ReferenceEquality") // Every request for an input is a feed of its own.
  long step() {
    LiveFeed feed = wanted;
    if (feed != served) {
      leave();
      served = feed;
      wasThere = false;
    }
    if (feed == null) {
      return RETRY_NANOS;
    }
    if (feed.outputRateHz() <= 0) {
      return LOOK_NANOS;
    }
    InputReader now = reader;
    return now == null ? open(feed) : read(feed, now);
  }

  private long open(LiveFeed feed) {
    InputLine line = openBest(feed);
    if (line == null) {
      return RETRY_NANOS;
    }
    open = line;
    reader = new InputReader(line, feed, clock);
    line.start();
    wasThere = true;
    feed.report(InputState.READY, line);
    return 0;
  }

  private @Nullable InputLine openBest(LiveFeed feed) {
    LiveInput input = feed.input();
    double rate = input.rateHz() > 0 ? input.rateHz() : feed.outputRateHz();
    InputLine line = openAtSomeRate(input, rate, input.leastChannels());
    if (line == null) {
      InputLine smaller = input.leastChannels() > 1 ? openAtSomeRate(input, rate, 1) : null;
      feed.report(
          smaller != null
              ? InputState.TOO_FEW_CHANNELS
              : wasThere ? InputState.LOST : InputState.NO_DEVICE,
          null);
      if (smaller != null) {
        smaller.close();
      }
    }
    return line;
  }

  private @Nullable InputLine openAtSomeRate(LiveInput input, double rateHz, int channels) {
    InputLine line = openAt(input, rateHz, channels);
    for (int i = 0; line == null && i < DuplexLines.USUAL_RATES_HZ.length; i++) {
      line = openAt(input, DuplexLines.USUAL_RATES_HZ[i], channels);
    }
    return line;
  }

  private @Nullable InputLine openAt(LiveInput input, double rateHz, int channels) {
    return lines.openShort(input.device(), rateHz, channels);
  }

  private long read(LiveFeed feed, InputReader now) {
    readingSince = clock.nanos();
    boolean whole = now.read();
    readingSince = 0;
    if (!whole) {
      leave();
      feed.report(InputState.LOST, null);
      return RETRY_NANOS;
    }
    return 0;
  }

  /** Closes the line, if one is open. */
  private void leave() {
    InputReader left = reader;
    reader = null;
    if (left != null) {
      left.close();
    }
    open = null;
  }
}
