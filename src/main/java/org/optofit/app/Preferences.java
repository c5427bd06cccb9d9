package org.optofit.app;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.optofit.store.LoadedSettings;
import org.optofit.store.Settings;
import org.optofit.store.SettingsStore;
import org.optofit.store.StoreException;

/**
 * What is remembered between two starts, in force and on disk.
 *
 * <p>A change holds at once and is written in the background, the last of several changes only.
 * {@link #current} and {@link #change} belong to the window's thread.
 */
public final class Preferences {
  private final SettingsStore store;
  private final Executor later;
  private final Consumer<String> trouble;
  private final String notice;
  private final Object writing = new Object();
  private volatile Settings current;
  private Settings written;
  private volatile boolean waiting;

  /**
   * Reads what was remembered.
   *
   * @param store the file
   * @param later runs a task a moment later in the background
   * @param trouble takes a sentence when it cannot be written; any thread
   */
  public Preferences(SettingsStore store, Executor later, Consumer<String> trouble) {
    this.store = store;
    this.later = later;
    this.trouble = trouble;
    LoadedSettings loaded = store.load();
    current = loaded.settings();
    written = current;
    notice = loaded.notice();
  }

  /** The settings in force. */
  public Settings current() {
    return current;
  }

  /** A sentence about the settings' file, or nothing. */
  public String notice() {
    return notice;
  }

  /** Changes the settings and has them written. */
  public void change(UnaryOperator<Settings> how) {
    Settings next = how.apply(current);
    if (!next.equals(current)) {
      current = next;
      if (!waiting) {
        waiting = true;
        later.execute(this::write);
      }
    }
  }

  /** Writes them now, as at the end of the program. Any thread. */
  public void write() {
    synchronized (writing) {
      waiting = false;
      Settings now = current;
      if (now.equals(written)) {
        return;
      }
      try {
        store.save(now);
        written = now;
      } catch (StoreException e) {
        trouble.accept(String.valueOf(e.getMessage()));
      }
    }
  }
}
