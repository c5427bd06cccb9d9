package org.optofit.app;

import org.jspecify.annotations.Nullable;

/**
 * One line of the status bar.
 *
 * @param kind which icon stands before it
 * @param text finding, number, next step; at most two sentences
 * @param progress share done, 0 to 1; NaN for none, negative for "running, share unknown"
 * @param action the one button behind it, or null
 */
public record StatusMessage(Kind kind, String text, double progress, @Nullable Action action) {
  /** What the line is about. */
  public enum Kind {
    /** A fact. */
    INFO,
    /** Sound is playing. */
    PLAYING,
    /** Something was done. */
    DONE,
    /** Work is running. */
    WORKING,
    /** Needs a look, stops nothing. */
    WARNING,
    /** Something was not done. */
    ERROR
  }

  /**
   * The button behind a line.
   *
   * @param label verb, as on every button
   * @param run what it does, on the window's thread
   */
  public record Action(String label, Runnable run) {}

  /** A line with neither progress nor button. */
  public static StatusMessage of(Kind kind, String text) {
    return new StatusMessage(kind, text, Double.NaN, null);
  }

  /** The same with a button. */
  public StatusMessage withAction(String label, Runnable run) {
    return new StatusMessage(kind, text, progress, new Action(label, run));
  }
}
