package org.optofit.audio;

import org.optofit.dsp.Listening;
import org.optofit.dsp.Slot;
import org.optofit.model.CompressorParameters;

/**
 * What the audio thread follows.
 *
 * @param a the first slot
 * @param b the second slot
 * @param slot the one that is heard and metered
 * @param listening what of it is heard
 * @param volumeDb listening volume in dB, behind the meters; negative infinity is silence
 */
public record UnitControls(
    SlotControls a, SlotControls b, Slot slot, Listening listening, double volumeDb) {
  /** No gain reduction at all, heard at 0 dB: what plays until something else is published. */
  public static final UnitControls NEUTRAL =
      new UnitControls(new CompressorParameters(0, 1, 10, 100, 0), 0, false, 0);

  /** Checks that the volume is a number. */
  public UnitControls {
    if (Double.isNaN(volumeDb) || volumeDb == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException("volume " + volumeDb + " dB is no volume");
    }
  }

  /**
   * The same in both slots, without a trim.
   *
   * @param parameters the compressor's five parameters
   * @param gainDb the unit's gain knob in dB, added to the make-up gain
   * @param bypassed whether the dry signal is heard
   * @param volumeDb listening volume in dB
   */
  public UnitControls(
      CompressorParameters parameters, double gainDb, boolean bypassed, double volumeDb) {
    this(
        new SlotControls(parameters, gainDb, 0),
        new SlotControls(parameters, gainDb, 0),
        Slot.A,
        bypassed ? Listening.DRY : Listening.UNIT,
        volumeDb);
  }

  /** The controls of a slot. */
  public SlotControls of(Slot which) {
    return which == Slot.A ? a : b;
  }

  /** Parameters of the slot in use. */
  public CompressorParameters parameters() {
    return of(slot).parameters();
  }

  /** Gain of the slot in use, in dB. */
  public double gainDb() {
    return of(slot).gainDb();
  }

  /** Whether the dry signal is heard. */
  public boolean bypassed() {
    return listening == Listening.DRY;
  }
}
