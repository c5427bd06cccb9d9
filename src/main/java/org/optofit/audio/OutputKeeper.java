package org.optofit.audio;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Opens and closes lines for the audio thread, and keeps trying when there is none.
 *
 * <p>Runs on the output thread, which may block in the sound system for as long as that takes; the
 * audio thread meanwhile plays on or waits. A line is closed only after the audio thread has let go
 * of it, or when it hangs in it.
 */
final class OutputKeeper implements Runnable {
  /** Time between two attempts to find a device. */
  static final long RETRY_NANOS = 1_000_000_000L;

  /** A write that takes longer than this does not come back by itself. */
  private static final long HANG_NANOS = 3_000_000_000L;

  /** What is open, to show. */
  record Output(OutputState state, String deviceName) {}

  private final OutputLines lines;
  private final AudioLoop loop;
  private final Clock clock;
  private final Runnable wakeAudio;
  private final Runnable everySecond;
  private final AtomicReference<@Nullable Request> wanted = new AtomicReference<>();
  private volatile Output output =
      new Output(OutputState.READY, OutputDevice.SYSTEM_DEFAULT.name());
  private volatile @Nullable Stage stage;
  private long lastAttempt;

  /**
   * A keeper for a loop.
   *
   * @param everySecond what else is to be looked after about once a second
   */
  OutputKeeper(
      OutputLines lines, AudioLoop loop, Clock clock, Runnable wakeAudio, Runnable everySecond) {
    this.lines = lines;
    this.loop = loop;
    this.clock = clock;
    this.wakeAudio = wakeAudio;
    this.everySecond = everySecond;
  }

  /** Asks for a stage. Any thread, after the audio thread was told. */
  void want(Request request) {
    wanted.set(request);
  }

  /** What is open. Any thread. */
  Output output() {
    return output;
  }

  /** Works until interrupted. */
  @Override
  public void run() {
    while (!Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(this, step());
    }
    Stage last = stage;
    if (last != null) {
      close(last);
    }
  }

  /**
   * Does what is to be done now.
   *
   * @return nanoseconds after which to look again, unless woken before
   */
  long step() {
    everySecond.run();
    Request request = wanted.get();
    Stage current = stage;
    if (request == null) {
      return RETRY_NANOS;
    }
    if (!request.plays()) {
      leave(current);
      return RETRY_NANOS;
    }
    if (current == null || current.request != request) {
      if (current != null && !current.released()) {
        freeIfHanging(current);
        return RETRY_NANOS;
      }
      if (current != null) {
        close(current);
      }
      make(request, open(request), OutputState.NO_DEVICE);
      return RETRY_NANOS;
    }
    if (current.device != null && !current.lost()) {
      freeIfHanging(current);
      return RETRY_NANOS;
    }
    return findDevice(current, request);
  }

  /** Nothing is to be played: the device is free for others. */
  private void leave(@Nullable Stage current) {
    if (current != null && !current.released()) {
      freeIfHanging(current);
    } else if (current != null) {
      close(current);
      stage = null;
    }
  }

  /** Whether a device is open. Any thread. */
  boolean holdsDevice() {
    Stage current = stage;
    return current != null && current.device != null;
  }

  private long findDevice(Stage current, Request request) {
    if (current.lost() && output.state() == OutputState.READY) {
      close(current);
      output = new Output(OutputState.DEVICE_LOST, output.deviceName());
    }
    long sinceLast = clock.nanos() - lastAttempt;
    if (sinceLast < RETRY_NANOS) {
      return RETRY_NANOS - sinceLast;
    }
    OutputLine line = open(request);
    if (line != null) {
      make(request, line, output.state());
    }
    return RETRY_NANOS;
  }

  private @Nullable OutputLine open(Request request) {
    lastAttempt = clock.nanos();
    return lines.open(request.setup(), request.ownRateHz(), request.channelCount());
  }

  private void make(Request request, @Nullable OutputLine line, OutputState without) {
    Stage made = new Stage(request, line, clock);
    if (made.live != null) {
      made.live.aimAt(made.rateHz());
    }
    output =
        line == null
            ? new Output(without, request.setup().device().name())
            : new Output(OutputState.READY, line.deviceName());
    stage = made;
    loop.offer(made);
    wakeAudio.run();
  }

  /** Closing a line ends a write that would wait for ever. */
  private void freeIfHanging(Stage current) {
    long since = loop.writingSince();
    if (since != 0 && clock.nanos() - since > HANG_NANOS) {
      close(current);
    }
  }

  private static void close(Stage current) {
    if (current.device != null) {
      current.device.close();
    }
  }
}
