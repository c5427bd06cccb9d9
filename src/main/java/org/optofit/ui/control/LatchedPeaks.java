package org.optofit.ui.control;

import org.optofit.dsp.Decibels;

/** The highest levels, the largest gain reduction and the full-scale samples since a reset. */
public final class LatchedPeaks {
  private double input;
  private double output;
  private double gainLowest = 1;
  private long inputFull;
  private long outputFull;

  /**
   * Takes the extremes of a stretch.
   *
   * @param inputPeak highest input magnitude, full scale 1
   * @param outputPeak highest output magnitude, full scale 1
   * @param lowestGain lowest gain factor without make-up, in (0, 1]
   * @param inputSamples input samples at full scale
   * @param outputSamples output samples at full scale
   */
  public void take(
      double inputPeak, double outputPeak, double lowestGain, int inputSamples, int outputSamples) {
    input = Math.max(input, inputPeak);
    output = Math.max(output, outputPeak);
    gainLowest = Math.min(gainLowest, lowestGain);
    inputFull += inputSamples;
    outputFull += outputSamples;
  }

  /** Forgets everything. */
  public void reset() {
    input = 0;
    output = 0;
    gainLowest = 1;
    inputFull = 0;
    outputFull = 0;
  }

  /** Highest input level in dBFS, {@link Decibels#FLOOR_DB} for silence. */
  public double inputDb() {
    return Decibels.fromFactor(input);
  }

  /** Highest output level in dBFS, {@link Decibels#FLOOR_DB} for silence. */
  public double outputDb() {
    return Decibels.fromFactor(output);
  }

  /** Largest gain reduction in dB, 0 or above. */
  public double gainReductionDb() {
    return -Decibels.fromFactor(gainLowest);
  }

  /** Input samples at full scale. */
  public long inputFull() {
    return inputFull;
  }

  /** Output samples at full scale. */
  public long outputFull() {
    return outputFull;
  }
}
