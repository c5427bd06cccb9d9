package org.optofit.ui.control;

import javafx.scene.layout.Region;

/**
 * Three bars on the history's dB scale: input and output rising from below, gain reduction hanging
 * from 0. They rise at once, fall by 20 dB/s and mark the peak of the last 3 s.
 */
public final class LevelBars extends Region {
  private double rangeDb = 48;

  /** Lower end of the scale in dB below 0: 24, 48 or 72. */
  public void setRangeDb(double rangeDb) {
    this.rangeDb = rangeDb;
  }

  /** Lower end of the scale in dB below 0. */
  public double rangeDb() {
    return rangeDb;
  }

  /**
   * Takes the extremes since the last call, normally once per screen frame.
   *
   * @param inputPeak highest input magnitude, full scale 1; 0 if nothing came
   * @param outputPeak highest output magnitude, full scale 1; 0 if nothing came
   * @param gainLowest lowest gain factor without make-up, in (0, 1]; 1 if nothing came
   * @param elapsedSeconds time since the last call in seconds, 0 or above
   */
  public void update(
      double inputPeak, double outputPeak, double gainLowest, double elapsedSeconds) {
    requestLayout();
  }

  /** Puts all bars to rest and forgets the peaks. */
  public void reset() {
    requestLayout();
  }
}
