package org.optofit.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns the end of the process (Ctrl-C, a kill) into a request to stop, and holds the end back
 * until the work has put its things in order.
 */
final class StopSignal implements AutoCloseable {
  /** Longest that the end of the process waits for the work. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stop, "optofit-stop");
  private volatile boolean requested;

  private StopSignal() {}

  /** Begins to listen. */
  static StopSignal listening() {
    StopSignal signal = new StopSignal();
    Runtime.getRuntime().addShutdownHook(signal.hook);
    return signal;
  }

  /** Whether the process is to end. Any thread. */
  boolean requested() {
    return requested;
  }

  /** The work is done; the process may end. */
  @Override
  public void close() {
    done.countDown();
    if (!requested) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        requested = true; // The end has begun in between; the hook finds the latch open.
      }
    }
  }

  private void stop() {
    requested = true;
    try {
      if (!done.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        return; // Out of patience: the process ends without the work.
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
