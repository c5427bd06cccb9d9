package org.optofit.ui.control;

import org.controlsfx.control.StatusBar;

/**
 * The bar at the window's foot: a message with at most one button left, the sound's facts right.
 */
public final class StatusLine extends StatusBar {
  /** An empty line. */
  public StatusLine() {
    getStyleClass().add("status-line");
    setText("");
  }

  /** Shows a message. */
  public void showMessage(Mark mark, String message) {}

  /** Shows a message and one button. */
  public void showMessage(Mark mark, String message, String buttonText, Runnable action) {}

  /**
   * Shows long work.
   *
   * @param share 0 to 1, or negative when it is not known
   * @param stopText text of the button, such as {@code Stop, keep best}
   */
  public void showWork(String message, double share, String stopText, Runnable stop) {}

  /** Shows the output device; {@code present} false crosses the loudspeaker out. */
  public void setDevice(String name, boolean present) {}

  /** Shows the sample rate, Hz; NaN for none. */
  public void setSampleRate(double hz) {}

  /** Shows the latency, ms; NaN for none. */
  public void setLatency(double ms) {}

  /** Shows the number of deadlines missed. */
  public void setMissed(long count) {}

  /**
   * Shows the share of time the sound takes.
   *
   * @param share 0 to 1
   */
  public void setLoad(double share) {}
}
