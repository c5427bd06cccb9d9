package org.optofit.app;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.optofit.store.LoadedSettings;
import org.optofit.store.Settings;
import org.optofit.store.SettingsStore;
import org.optofit.store.StoreException;

/**
 * What is remembered between two starts, in force and on disk.
 *
 * <p>A change holds at once; whoever made these calls {@link #write} once in a while, which writes
 * the last of several changes only. {@link #current} and {@link #change} belong to the window's
 * thread.
 */
public final class Preferences {
  private final SettingsStore store;
  private final Consumer<String> trouble;
  private final String notice;
  private final Object writing = new Object();
  private volatile Settings current;
  private volatile Settings written;

  /**
   * Reads what was remembered.
   *
   * @param store the file
   * @param trouble takes a sentence when it cannot be written; any thread
   */
  public Preferences(SettingsStore store, Consumer<String> trouble) {
    this.store = store;
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

  /** Changes the settings. */
  public void change(UnaryOperator<Settings> how) {
    current = how.apply(current);
  }

  /** Whether there are changes to write. Any thread. */
  public boolean unwritten() {
    return !current.equals(written);
  }

  /** Writes what has changed. Any thread but the window's while that is in use. */
  public void write() {
    synchronized (writing) {
      Settings now = current;
      if (now.equals(written)) {
        return;
      }
      try {
        store.save(now);
        written = now;
      } catch (StoreException e) {
        // Said once, not every second; the next change tries again.
        written = now;
        trouble.accept(String.valueOf(e.getMessage()));
      }
    }
  }
}
