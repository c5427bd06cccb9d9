package org.optofit.audio;

import org.optofit.model.CompressorParameters;

/**
 * What the audio thread follows.
 *
 * @param parameters the compressor's five parameters
 * @param gainDb the unit's gain knob in dB, added to the make-up gain
 * @param bypassed whether the dry signal is heard
 * @param volumeDb listening volume in dB, behind the meters; negative infinity is silence
 */
public record UnitControls(
    CompressorParameters parameters, double gainDb, boolean bypassed, double volumeDb) {
  /** No gain reduction at all, heard at 0 dB: what plays until something else is published. */
  public static final UnitControls NEUTRAL =
      new UnitControls(new CompressorParameters(0, 1, 10, 100, 0), 0, false, 0);

  /** Checks that gain and volume are numbers. */
  public UnitControls {
    if (!Double.isFinite(gainDb)) {
      throw new IllegalArgumentException("gain " + gainDb + " dB is not finite");
    }
    if (Double.isNaN(volumeDb) || volumeDb == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException("volume " + volumeDb + " dB is no volume");
    }
  }
}
