package org.optofit.audio;

import org.optofit.model.CompressorParameters;

/**
 * What the audio thread follows of one slot.
 *
 * @param parameters the compressor's five parameters
 * @param gainDb the unit's gain knob in dB, added to the make-up gain
 * @param trimDb gain in dB of what is heard of the unit, behind the meters
 */
public record SlotControls(CompressorParameters parameters, double gainDb, double trimDb) {
  /** Checks that gain and trim are numbers. */
  public SlotControls {
    if (!Double.isFinite(gainDb)) {
      throw new IllegalArgumentException("gain " + gainDb + " dB is not finite");
    }
    if (!Double.isFinite(trimDb)) {
      throw new IllegalArgumentException("trim " + trimDb + " dB is not finite");
    }
  }
}
