package org.optofit.ui.control;

import javafx.scene.layout.Region;

/** The clock of a recording under its waveform: ticks and times in minutes and seconds. */
public final class TimeRuler extends Region {
  private double durationSeconds;

  /** Length of the recording in seconds; 0 shows an empty ruler. */
  public void setDuration(double seconds) {
    durationSeconds = seconds;
    requestLayout();
  }

  /** Length of the recording in seconds. */
  public double duration() {
    return durationSeconds;
  }
}
