package org.optofit.app;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.optofit.audio.Progress;

/**
 * Work that reads, computes or writes off the window's thread, with a line and a Stop button in the
 * status bar.
 *
 * <p>The line comes after {@value #QUIET_MS} ms, so that quick work does not flicker. Progress is
 * passed on at most ten times per second. Everything but {@link Task#run} happens on the window's
 * thread.
 *
 * @param <T> what the work gives
 */
public final class LongWork<T> {
  /** Time before the line is shown, in milliseconds. */
  public static final long QUIET_MS = 300;

  private static final long BETWEEN_UPDATES = TimeUnit.MILLISECONDS.toNanos(100);

  /**
   * The work itself.
   *
   * @param <T> what it gives
   */
  @FunctionalInterface
  public interface Task<T> {
    /** Does it; ends with a {@link CancellationException} when told not to go on. */
    T run(Progress progress) throws Exception;
  }

  private final Services services;
  private final String text;
  private final Consumer<? super T> done;
  private final Consumer<? super Exception> failed;
  private final long started = System.nanoTime();
  private volatile boolean stopped;
  private long lastUpdate;
  private StatusBoard.@Nullable Work line;

  private LongWork(
      Services services,
      String text,
      Consumer<? super T> done,
      Consumer<? super Exception> failed) {
    this.services = services;
    this.text = text;
    this.done = done;
    this.failed = failed;
  }

  /**
   * Starts work in the background.
   *
   * @param text what is being done: "Reading mix.wav"
   * @param task the work
   * @param done takes what it gave
   * @param failed takes what stopped it; not called for a stop that was asked for. Too little
   *     memory and faults of the program come as an {@link IOException} with a sentence
   * @param <T> what the work gives
   * @return a handle to stop it by
   */
  public static <T> LongWork<T> start(
      Services services,
      String text,
      Task<? extends T> task,
      Consumer<? super T> done,
      Consumer<? super Exception> failed) {
    LongWork<T> work = new LongWork<>(services, text, done, failed);
    try {
      services.background().execute(() -> work.run(task));
    } catch (RejectedExecutionException e) {
      work.stopped = true;
    }
    return work;
  }

  /** Asks the work to end; nothing is reported any more. */
  public void stop() {
    stopped = true;
  }

  private void run(Task<? extends T> task) {
    try {
      T result = task.run(this::progress);
      finish(() -> done.accept(result));
    } catch (CancellationException e) {
      finish(() -> stopped = true);
    } catch (OutOfMemoryError e) {
      fail(" needs more memory than there is. Choose a shorter recording.", e);
    } catch (RuntimeException | StackOverflowError e) {
      fail(" ended by a fault of the program. Try again, or choose another file.", e);
    } catch (Exception e) {
      finish(() -> failed.accept(e));
    }
  }

  private void fail(String sentence, Throwable cause) {
    IOException failure = new IOException(text + sentence, cause);
    finish(() -> failed.accept(failure));
  }

  private boolean progress(double share) {
    long now = System.nanoTime();
    if (now - started > TimeUnit.MILLISECONDS.toNanos(QUIET_MS)
        && now - lastUpdate > BETWEEN_UPDATES) {
      lastUpdate = now;
      services.window().execute(() -> show(share));
    }
    return !stopped;
  }

  private void show(double share) {
    StatusBoard.Work shown = line;
    if (shown == null) {
      shown = services.status().start(text, "Stop", this::stop);
      line = shown;
    }
    shown.progress(share);
  }

  private void finish(Runnable report) {
    services
        .window()
        .execute(
            () -> {
              if (line != null) {
                line.done();
              }
              if (!stopped) {
                report.run();
              }
            });
  }
}
