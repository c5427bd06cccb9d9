package org.optofit.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.optofit.dsp.Slot;

/**
 * How both slots were left, and which of them was heard. The difference is not part of it, no more
 * than bypass: a program that starts without the sound of the unit seems broken.
 *
 * @param a the unit's face in the first slot
 * @param b the unit's face in the second slot
 * @param slot the one in use
 * @param equalLoudness whether each unit is heard as loud as the dry signal
 */
public record SlotFaces(UnitFace a, UnitFace b, Slot slot, boolean equalLoudness) {
  /** The unit as it comes in both slots. */
  public static final SlotFaces DEFAULTS = of(UnitFace.DEFAULTS);

  /** One face in both slots, the first of them in use. */
  public static SlotFaces of(UnitFace both) {
    return new SlotFaces(both, both, Slot.A, false);
  }

  /** The face in a slot. */
  public UnitFace of(Slot which) {
    return which == Slot.A ? a : b;
  }

  /** The same with another model file in a slot, null for the published table. */
  public SlotFaces withModel(Slot which, @Nullable Path file) {
    return new SlotFaces(
        which == Slot.A ? a.withModel(file) : a,
        which == Slot.B ? b.withModel(file) : b,
        slot,
        equalLoudness);
  }
}
