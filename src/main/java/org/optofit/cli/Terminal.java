package org.optofit.cli;

import java.io.PrintStream;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.optofit.audio.Progress;
import org.optofit.store.JsonText;

/** Where a command's words go, and where its stop comes from. */
/*
 * Sentences are made for the window, with the true minus. A terminal may not have it, and numbers
 * copied from one should be read back by any program, so it becomes the hyphen here.
 */
final class Terminal {
  private static final char TRUE_MINUS = '\u2212';
  private static final int WIDTH = 79;

  private final PrintStream out;
  private final PrintStream err;
  private final boolean interactive;
  private final BooleanSupplier stop;
  private boolean progressShown;

  /**
   * Makes a terminal.
   *
   * @param out takes results
   * @param err takes messages
   * @param interactive whether someone watches, so that progress may be shown
   * @param stop whether the user asked to stop
   */
  Terminal(PrintStream out, PrintStream err, boolean interactive, BooleanSupplier stop) {
    this.out = out;
    this.err = err;
    this.interactive = interactive;
    this.stop = stop;
  }

  /** Whether the user asked to stop. */
  boolean stopRequested() {
    return stop.getAsBoolean();
  }

  /** A line of the result. */
  void result(String line) {
    out.println(plain(line));
  }

  /** The whole result as one JSON object. */
  void result(Map<String, ? extends @Nullable Object> object) {
    out.println(JsonText.of(object));
  }

  /** A sentence about the work. */
  void message(String sentence) {
    clearProgress();
    err.println(plain(sentence).replaceAll("\\s*\\R\\s*", " "));
  }

  /** What is being done, on a line that the next one replaces; nothing unless someone watches. */
  void progress(String text) {
    if (interactive) {
      progressShown = true;
      String line = text.length() > WIDTH ? text.substring(0, WIDTH) : text;
      err.print("\r" + line + " ".repeat(WIDTH - line.length()));
      err.flush();
    }
  }

  /** Removes the progress line. */
  void clearProgress() {
    if (progressShown) {
      progressShown = false;
      err.print("\r" + " ".repeat(WIDTH) + "\r");
      err.flush();
    }
  }

  /** Progress of one piece of work under a name, ended by the user's stop. */
  Progress progressOf(String work) {
    return done -> {
      progress(String.format("%s %.0f %%", work, 100 * done));
      return !stopRequested();
    };
  }

  /** Whether the result arrived, all of it. */
  boolean resultWritten() {
    return !out.checkError();
  }

  private static String plain(String text) {
    return text.replace(TRUE_MINUS, '-');
  }
}
