package org.optofit.app;

import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.optofit.audio.LoopRegion;
import org.optofit.audio.SlotControls;
import org.optofit.audio.UnitControls;
import org.optofit.dsp.Slot;
import org.optofit.store.SessionSettings;

/**
 * The two slots of a session, which of them is heard and how, with undo of it all.
 *
 * <p>The trims of equal loudness are measured, not set, so undo does not know them. One thread, the
 * window's.
 */
public final class Slots {
  private final UndoHistory<AuditionState> history = new UndoHistory<>();
  private final Runnable changed;
  private Comparison now;
  private @Nullable LoopRegion loop;
  private double trimOfA;
  private double trimOfB;

  /**
   * Slots that begin with a state, which is nothing to undo.
   *
   * @param changed is run after every change
   */
  Slots(Comparison first, Runnable changed) {
    now = first;
    this.changed = changed;
  }

  /** The setting in use. */
  public UnitSetting setting() {
    return now.inUse();
  }

  /** The setting of a slot. */
  public UnitSetting setting(Slot slot) {
    return now.of(slot);
  }

  /** The slot in use: heard, metered and changed. */
  public Slot slot() {
    return now.slot();
  }

  /** Whether only what the compressor takes away is heard. */
  public boolean difference() {
    return now.difference();
  }

  /** Whether each unit is heard as loud as the dry signal. */
  public boolean equalLoudness() {
    return now.equalLoudness();
  }

  /** Puts a slot in use; bypass, difference and volume stay as they are. */
  public void choose(Slot slot) {
    change("slot", c -> c.choosing(slot));
  }

  /** Copies the setting in use to the other slot. */
  public void copyToOther() {
    change("copy to " + now.slot().other(), Comparison::copied);
  }

  /** Exchanges the settings of the slots; the slot in use stays. */
  public void swap() {
    change("swap A and B", Comparison::swapped);
  }

  /** Lets only what the compressor takes away be heard, which ends bypass, or the unit. */
  public void setDifference(boolean on) {
    change("difference", c -> c.withDifference(on));
  }

  /** Lets each unit be heard as loud as the dry signal, or as it is. */
  public void setEqualLoudness(boolean on) {
    change("equal loudness", c -> c.withEqualLoudness(on));
  }

  /** Takes measured trims of both slots, in dB; they count while equal loudness is on. */
  void setTrims(double aDb, double bDb) {
    if (aDb != trimOfA || bDb != trimOfB) {
      trimOfA = aDb;
      trimOfB = bDb;
      changed.run();
    }
  }

  /** Trim of a slot in dB as last measured. */
  double trimDb(Slot slot) {
    return slot == Slot.A ? trimOfA : trimOfB;
  }

  /** Trim that the slot in use is heard with, in dB; 0 without equal loudness. */
  public double trimDb() {
    return now.equalLoudness() ? trimDb(now.slot()) : 0;
  }

  /** What the audio thread follows. */
  UnitControls controls() {
    UnitSetting inUse = now.inUse();
    return new UnitControls(
        controls(Slot.A), controls(Slot.B), now.slot(), now.listening(), volumeDb(inUse));
  }

  /** What it follows while something plays past the unit: the volume only. */
  UnitControls controlsPastTheUnit() {
    return new UnitControls(UnitControls.NEUTRAL.parameters(), 0, true, volumeDb(now.inUse()));
  }

  private SlotControls controls(Slot slot) {
    UnitSetting setting = now.of(slot);
    return new SlotControls(
        setting.parameters(), setting.gainDb(), now.equalLoudness() ? trimDb(slot) : 0);
  }

  private static double volumeDb(UnitSetting setting) {
    return setting.volumeDb() > UnitSetting.LOWEST_VOLUME_DB
        ? setting.volumeDb()
        : Double.NEGATIVE_INFINITY;
  }

  void beginGesture() {
    history.beginGesture();
  }

  void endGesture() {
    history.endGesture();
  }

  Optional<String> undoName() {
    return history.undoName();
  }

  Optional<String> redoName() {
    return history.redoName();
  }

  void undo() {
    history.undo().ifPresent(this::restore);
  }

  void redo() {
    history.redo().ifPresent(this::restore);
  }

  /** Changes everything at once, as one entry of undo. */
  void change(String name, UnaryOperator<Comparison> how) {
    Comparison before = now;
    Comparison after = how.apply(before);
    if (!after.equals(before)) {
      history.changed(name, state(), new AuditionState(after, loop));
      take(after);
    }
  }

  /** Puts a setting into a slot, which is nothing to undo. */
  void startWith(Slot which, UnitSetting setting) {
    take(now.with(which, setting));
  }

  /** What is left behind for the next start. */
  SessionSettings rememberIn(SessionSettings left) {
    return now.rememberIn(left);
  }

  /** The part of the clip that repeats, as undo knows it. */
  @Nullable LoopRegion loop() {
    return loop;
  }

  /** Notes that another part of the clip repeats, or none. */
  void changeLoop(@Nullable LoopRegion next) {
    if (!Objects.equals(next, loop)) {
      history.changed("loop", state(), state().withLoop(next));
      loop = next;
    }
  }

  /** Another clip begins with this loop or none; entries about loops of the former one are gone. */
  void startLoop(@Nullable LoopRegion first) {
    loop = first;
    history.replaceStates(state -> state.withLoop(first));
  }

  private AuditionState state() {
    return new AuditionState(now, loop);
  }

  private void restore(AuditionState state) {
    loop = state.loop();
    take(state.comparison());
  }

  private void take(Comparison next) {
    now = next;
    changed.run();
  }
}
