package org.optofit.ui.fit;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Hands the newest of many snapshots to the window, at most ten times a second; the last one always
 * arrives.
 *
 * <p>{@link #offer} may be called from one working thread; the receiver runs on the window's.
 *
 * @param <T> an immutable snapshot
 */
/*
 * A delivery that is due waits for the rest of its tenth of a second and then takes whatever is
 * newest. Values offered meanwhile replace it, so a fast fit cannot flood the window and a slow one
 * is never a step behind.
 */
final class SnapshotPublisher<T> {
  /** Shortest time between two deliveries in nanoseconds. */
  static final long PERIOD_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  /** Runs a task on the window's thread after a delay in nanoseconds. */
  interface Delay {
    void run(Runnable task, long delayNanos);

    /** Waits on the system's timer. */
    static Delay on(Executor window) {
      return (task, nanos) ->
          CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS, window).execute(task);
    }
  }

  private final Delay delay;
  private final LongSupplier nanoTime;
  private final Consumer<T> receiver;
  private @Nullable T newest;
  private boolean due;
  private boolean first = true;
  private long lastDelivery;

  SnapshotPublisher(Delay delay, LongSupplier nanoTime, Consumer<T> receiver) {
    this.delay = delay;
    this.nanoTime = nanoTime;
    this.receiver = receiver;
  }

  /** Offers a snapshot; it is delivered unless a newer one replaces it in time. */
  void offer(T snapshot) {
    long wait;
    synchronized (this) {
      newest = snapshot;
      if (due) {
        return;
      }
      due = true;
      wait = first ? 0 : Math.max(0, lastDelivery + PERIOD_NANOS - nanoTime.getAsLong());
    }
    delay.run(this::deliver, wait);
  }

  private void deliver() {
    T snapshot;
    synchronized (this) {
      due = false;
      first = false;
      lastDelivery = nanoTime.getAsLong();
      snapshot = newest;
      newest = null;
    }
    if (snapshot != null) {
      receiver.accept(snapshot);
    }
  }
}
