package org.optofit.app;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * What the views share: threads and the status line. Made once, closed with the window.
 *
 * <p>Work off the window's thread goes to {@link #background}; its outcome comes back through
 * {@link #window}. With {@code Runnable::run} as the window's thread everything is tested without a
 * toolkit.
 */
public final class Services implements AutoCloseable {
  private final Executor window;
  private final ExecutorService background;
  private final StatusBoard status = new StatusBoard();

  /**
   * Makes the services.
   *
   * @param window runs a task on the thread that owns the view models
   */
  public Services(Executor window) {
    this(window, Executors.newCachedThreadPool(Services::daemon));
  }

  /** The same with a background of one's own, as tests use. */
  public Services(Executor window, ExecutorService background) {
    this.window = window;
    this.background = background;
  }

  /** Runs a task on the window's thread, later. Any thread. */
  public Executor window() {
    return window;
  }

  /** Runs long work: reading files, fitting, rendering. Any thread. */
  public ExecutorService background() {
    return background;
  }

  /** What the status bar says. Window's thread. */
  public StatusBoard status() {
    return status;
  }

  @Override
  public void close() {
    background.shutdownNow();
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "optofit-work");
    thread.setDaemon(true);
    return thread;
  }
}
