package org.optofit.ui.control;

import javafx.scene.layout.Region;

/**
 * The last seconds on one dB scale: input as a fill, output as a line, gain reduction hanging from
 * 0, the threshold dashed. New columns come in at the right.
 *
 * <p>Every column shows the extremes of all audio that falls into it; columns are cut by the
 * audio's clock, not by the screen's. {@link #add} is cheap; {@link #refresh} draws what is new.
 */
public final class GainReductionHistory extends Region {
  private double sampleRateHz = 48_000;
  private double rangeDb = 48;
  private double spanSeconds = 10;
  private double thresholdDb = Double.NaN;
  private long lastFrame;

  /** Takes the stream's rate in Hz, above 0, and forgets what was shown. */
  public void setSampleRate(double sampleRateHz) {
    this.sampleRateHz = sampleRateHz;
    clear();
  }

  /** Lower end of the scale in dB below 0: 24, 48 or 72. */
  public void setRangeDb(double rangeDb) {
    this.rangeDb = rangeDb;
    refresh();
  }

  /** Lower end of the scale in dB below 0. */
  public double rangeDb() {
    return rangeDb;
  }

  /** Time from the left edge to the right one in seconds: 5, 10 or 30. */
  public void setSpanSeconds(double spanSeconds) {
    this.spanSeconds = spanSeconds;
    refresh();
  }

  /** Time shown in seconds. */
  public double spanSeconds() {
    return spanSeconds;
  }

  /** Threshold in dBFS; NaN shows none. */
  public void setThresholdDb(double thresholdDb) {
    this.thresholdDb = thresholdDb;
    refresh();
  }

  /** Threshold in dBFS, NaN for none. */
  public double thresholdDb() {
    return thresholdDb;
  }

  /**
   * Adds a stretch of the stream.
   *
   * @param streamFrame its first frame on the stream's clock; a frame before the last one added
   *     starts a new history
   * @param frames its length, above 0
   * @param inputPeak highest input magnitude, full scale 1
   * @param outputPeak highest output magnitude, full scale 1
   * @param gainLowest lowest smoothed gain factor without make-up, in (0, 1]
   */
  public void add(
      long streamFrame, int frames, double inputPeak, double outputPeak, double gainLowest) {
    lastFrame = streamFrame + frames;
  }

  /** Forgets everything shown. */
  public void clear() {
    lastFrame = 0;
  }

  /** Draws what was added since the last call. */
  public void refresh() {
    if (lastFrame > sampleRateHz) {
      requestLayout();
    }
  }
}
