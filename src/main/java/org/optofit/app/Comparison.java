package org.optofit.app;

import java.util.function.UnaryOperator;
import org.optofit.dsp.Listening;
import org.optofit.dsp.Slot;
import org.optofit.model.UnitModel;
import org.optofit.store.SessionSettings;
import org.optofit.store.SlotFaces;

/**
 * Two settings that are compared by ear, and what of them is heard: one state of undo.
 *
 * <p>Bypass and volume belong to the listener, not to a setting; both slots have those of the slot
 * in use. Bypass and difference exclude each other.
 *
 * @param a the first setting
 * @param b the second setting
 * @param slot the one in use: heard, metered and changed
 * @param difference whether only what the compressor takes away is heard
 * @param equalLoudness whether each unit is heard as loud as the dry signal
 */
record Comparison(
    UnitSetting a, UnitSetting b, Slot slot, boolean difference, boolean equalLoudness) {
  Comparison {
    UnitSetting inUse = slot == Slot.A ? a : b;
    a = asHeard(a, inUse);
    b = asHeard(b, inUse);
    difference &= !inUse.bypassed();
  }

  private static UnitSetting asHeard(UnitSetting setting, UnitSetting inUse) {
    return setting.withBypassed(inUse.bypassed()).withVolumeDb(inUse.volumeDb());
  }

  /** One setting in both slots. */
  static Comparison of(UnitSetting both) {
    return new Comparison(both, both, Slot.A, false, false);
  }

  /** Both settings as they were left, of one model, whose files are yet to be read. */
  static Comparison remembered(SessionSettings left, UnitModel model) {
    UnitSetting fresh = UnitSetting.of(model);
    SlotFaces faces = left.slots();
    return new Comparison(
        fresh.withRemembered(faces.a(), left.volumeDb()),
        fresh.withRemembered(faces.b(), left.volumeDb()),
        faces.slot(),
        false,
        faces.equalLoudness());
  }

  /** What is left behind: faces, slot, equal loudness and volume; files of models as they were. */
  SessionSettings rememberIn(SessionSettings left) {
    SlotFaces faces = left.slots();
    return left.withVolumeDb(inUse().volumeDb())
        .withSlots(
            new SlotFaces(a.rememberIn(faces.a()), b.rememberIn(faces.b()), slot, equalLoudness));
  }

  /** The setting of a slot. */
  UnitSetting of(Slot which) {
    return which == Slot.A ? a : b;
  }

  /** The setting in use. */
  UnitSetting inUse() {
    return of(slot);
  }

  /** What is heard. */
  Listening listening() {
    return inUse().bypassed() ? Listening.DRY : difference ? Listening.DIFFERENCE : Listening.UNIT;
  }

  /** The same with the setting in use changed. */
  Comparison changed(UnaryOperator<UnitSetting> how) {
    return with(slot, how.apply(inUse()));
  }

  /** The same with another setting in a slot. */
  Comparison with(Slot which, UnitSetting setting) {
    return new Comparison(
        which == Slot.A ? setting : a,
        which == Slot.B ? setting : b,
        slot,
        difference,
        equalLoudness);
  }

  /** The same with another slot in use; bypass and volume go along. */
  Comparison choosing(Slot which) {
    UnitSetting heard = inUse();
    UnitSetting next = asHeard(of(which), heard);
    return new Comparison(
        which == Slot.A ? next : a, which == Slot.B ? next : b, which, difference, equalLoudness);
  }

  /** The same with the setting in use in both slots. */
  Comparison copied() {
    return new Comparison(inUse(), inUse(), slot, difference, equalLoudness);
  }

  /** The same with the settings exchanged; the slot in use stays. */
  Comparison swapped() {
    return new Comparison(b, a, slot, difference, equalLoudness);
  }

  /** The same with the difference heard, which ends bypass, or the unit. */
  Comparison withDifference(boolean on) {
    Comparison inCircuit = on ? changed(s -> s.withBypassed(false)) : this;
    return new Comparison(inCircuit.a, inCircuit.b, slot, on, equalLoudness);
  }

  /** The same with or without equal loudness. */
  Comparison withEqualLoudness(boolean on) {
    return new Comparison(a, b, slot, difference, on);
  }
}
