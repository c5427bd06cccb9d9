package org.optofit.ui.control;

import javafx.scene.layout.Region;

/**
 * Static curve, output over input level in dBFS without make-up: the curve in force, the knob's own
 * one dashed, unity dotted, the threshold, and a live dot.
 *
 * <p>The dot stands at the level the detector sees and that level less the real gain reduction, so
 * it leaves the curve while attack and release work.
 */
public final class TransferCurvePlot extends Region {
  private double rangeDb = 48;

  /** Lower end of both axes in dB below 0: 24, 48 or 72. */
  public void setRangeDb(double rangeDb) {
    this.rangeDb = rangeDb;
  }

  /** Lower end of both axes in dB below 0. */
  public double rangeDb() {
    return rangeDb;
  }

  /** Curve in force: threshold in dBFS, ratio of at least 1. */
  public void setCurve(double thresholdDb, double ratio) {
    requestLayout();
  }

  /** The knob's own curve: threshold in dBFS, ratio of at least 1. */
  public void setKnobCurve(double thresholdDb, double ratio) {
    requestLayout();
  }

  /**
   * Moves the dot; cheap, may be called every frame.
   *
   * @param detectorDb level at the detector in dBFS
   * @param gainDb real gain in dB, 0 or below, without make-up
   */
  public void setLive(double detectorDb, double gainDb) {
    requestLayout();
  }

  /** Takes the dot away. */
  public void clearLive() {
    requestLayout();
  }
}
