package org.optofit.app;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.optofit.audio.LiveInput;
import org.optofit.audio.LiveStatus;
import org.optofit.audio.LoopRegion;
import org.optofit.audio.PlaybackEngine;
import org.optofit.audio.PlaybackStatus;
import org.optofit.dsp.Slot;
import org.optofit.model.AudioClip;
import org.optofit.model.CompressionMode;
import org.optofit.model.ParameterRange;
import org.optofit.model.PeakReductionMap;
import org.optofit.model.UnitModel;

/**
 * A unit being listened to: what is set on its face, what plays through it, and undo.
 *
 * <p>Every change of the setting or the loop goes to the engine at once and into the history.
 * Commands belong to one thread, the window's; listeners are called on it after each change of
 * setting or clip.
 *
 * <p>Not into the history go the transport and seeking, which pass by themselves; another clip,
 * since the former one would have to stay in memory (it is among the recent files); the sound
 * device, since undo must not move the sound into another room; and what only changes the looks of
 * meters, plots and window. Entries about the loop of a clip end with it.
 *
 * <p>Another clip may be listened to past the unit. It plays through the same engine, as a device
 * may not open twice; meanwhile the session's own clip keeps its place, and any command to the
 * transport goes back to it.
 */
public final class AuditionSession {
  private final PlaybackEngine engine;
  private final Slots slots;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final Programme programme;

  /** A session without a clip, one setting in both slots. */
  public AuditionSession(PlaybackEngine engine, UnitSetting setting) {
    this(engine, Comparison.of(setting));
  }

  /** A session without a clip. */
  AuditionSession(PlaybackEngine engine, Comparison first) {
    this.engine = engine;
    this.slots = new Slots(first, this::slotsChanged);
    this.programme = new Programme(engine, this::programmeChanged);
    publish();
  }

  /** Calls a listener after every change of {@link #setting}, {@link #clip} or {@link #loop}. */
  public void addListener(Runnable listener) {
    listeners.add(listener);
  }

  /** What is set on the unit's face, in the slot in use. */
  public UnitSetting setting() {
    return slots.setting();
  }

  /** Both slots, and what of them is heard. */
  public Slots slots() {
    return slots;
  }

  /** What plays, if anything has been loaded. */
  public Optional<AudioClip> clip() {
    return Optional.ofNullable(programme.clip());
  }

  /** The repeated part, if any. */
  public Optional<LoopRegion> loop() {
    return Optional.ofNullable(programme.loop());
  }

  /** How playback of the session's own clip stands now. */
  public PlaybackStatus status() {
    return programme.status();
  }

  /** What is listened to past the unit, if anything. */
  public Optional<AudioClip> aside() {
    return Optional.ofNullable(programme.aside());
  }

  /** The live input that takes the clip's place, if any. */
  public Optional<LiveInput> live() {
    return Optional.ofNullable(programme.live());
  }

  /** How the live input stands, if one is in the engine. */
  public Optional<LiveStatus> liveStatus() {
    return engine.live();
  }

  /**
   * Takes a live input in place of the clip, stopped and not heard before {@link #setListening};
   * the clip keeps its place. Seek and loop do nothing meanwhile.
   */
  public void listenTo(LiveInput input) {
    programme.listenTo(input);
  }

  /** Goes back from the live input to the clip, which stands where it was. */
  public void leaveLive() {
    programme.leaveLive();
  }

  /** Lets the live input be heard, or not; nothing to undo, lest an undo make it howl. */
  public void setListening(boolean heard) {
    engine.setListening(heard && programme.live() != null);
    changed();
  }

  /**
   * Plays another clip past the unit, at the listening volume; the session's own stands still until
   * {@link #endAside} or the next command to the transport. Nothing happens between {@link
   * #releaseDevice} and {@link #takeDevice}.
   */
  public void playAside(AudioClip other) {
    programme.playAside(other);
  }

  /** Ends {@link #playAside} once that clip is over; asked several times a second. */
  public void endAsideWhenOver() {
    programme.endAsideWhenOver();
  }

  /** Goes back to the session's own clip, to the place where it was; it stands still. */
  public void endAside() {
    programme.endAside();
  }

  /**
   * Stops and lets go of the sound device, for somebody who needs it alone, until {@link
   * #takeDevice}; the clip keeps its place.
   */
  public void releaseDevice() {
    programme.releaseDevice();
  }

  /** Takes the device again; the clip stands where it stood. */
  public void takeDevice() {
    programme.takeDevice();
  }

  /** Takes another clip, stopped at its start, without a loop. */
  public void load(AudioClip next) {
    load(next, 0, null);
  }

  /**
   * Takes another clip, stopped at a frame, with a part that repeats; both are cut to its ends.
   *
   * @param clipFrame where it stands
   * @param region what repeats, or null
   */
  public void load(AudioClip next, long clipFrame, @Nullable LoopRegion region) {
    slots.startLoop(Programme.within(next, region));
    programme.load(next, clipFrame, region);
  }

  /** Frame of the clip at which it stands or plays. */
  public long place() {
    return programme.place();
  }

  /**
   * Plays a clip from its start through a model: in circuit, nothing overridden, switch and knob
   * where the model has settings.
   */
  public void audition(UnitModel model, AudioClip next) {
    slots.change(
        "model",
        c ->
            c.withDifference(false)
                .changed(
                    s ->
                        s.withModel(model)
                            .withinModel()
                            .withOverrides(Map.of())
                            .withGainDb(0)
                            .withBypassed(false)));
    load(next);
    programme.play();
  }

  /** Plays, or pauses where it is. */
  public void playOrPause() {
    programme.playOrPause();
  }

  /** Stops and goes to the start of the loop or clip. */
  public void stop() {
    programme.stop();
  }

  /** Goes to a frame of the clip; frames outside mean its ends. */
  public void seek(long clipFrame) {
    programme.seek(clipFrame);
  }

  /**
   * Repeats a part of the clip, cut to its ends; null plays on to the end. While nothing plays, a
   * place outside the part moves to its start.
   */
  public void setLoop(@Nullable LoopRegion region) {
    if (programme.loops()) {
      slots.changeLoop(programme.within(region));
      programme.setLoop(region);
    }
  }

  /** Ends the loop; without one, takes the last one again or repeats the whole clip. */
  public void toggleLoop() {
    setLoop(programme.toggled());
  }

  /** Takes the model that a slot had last time, which is nothing to undo. */
  public void startWith(Slot slot, UnitModel model) {
    slots.startWith(slot, slots.setting(slot).withModel(model));
  }

  /** Takes another model; overrides stay, a mode it lacks becomes the one it has. */
  public void setModel(UnitModel model) {
    change("model", s -> s.withModel(model));
  }

  /**
   * Sets the Compress/Limit switch.
   *
   * @throws IllegalArgumentException if the model has no such mode
   */
  public void setMode(CompressionMode mode) {
    change("mode", s -> s.withMode(mode));
  }

  /** Turns the Peak Reduction knob; positions outside 0 to 100 mean its ends. */
  public void setPeakReduction(double position) {
    double within = Math.max(PeakReductionMap.LOWEST, Math.min(PeakReductionMap.HIGHEST, position));
    change("Peak Reduction", s -> s.withPeakReduction(within));
  }

  /** Turns the Gain knob, in dB; beyond its ends its ends. */
  public void setGainDb(double db) {
    double within = Math.max(UnitSetting.LOWEST_GAIN_DB, Math.min(UnitSetting.HIGHEST_GAIN_DB, db));
    change("Gain", s -> s.withGainDb(within));
  }

  /** Sets the listening volume, in dB; beyond its ends its ends. */
  public void setVolumeDb(double db) {
    double within =
        Math.max(UnitSetting.LOWEST_VOLUME_DB, Math.min(UnitSetting.HIGHEST_VOLUME_DB, db));
    change("volume", s -> s.withVolumeDb(within));
  }

  /** Takes the unit out of circuit, or puts it back. */
  public void setBypassed(boolean bypassed) {
    change("bypass", s -> s.withBypassed(bypassed));
  }

  /**
   * Overrides one value of the curve.
   *
   * @throws IllegalArgumentException if the value is outside the parameter's range
   */
  public void override(ParameterRange parameter, double value) {
    change(parameter.label(), s -> s.withOverride(parameter, value));
  }

  /** Lets one value follow the knob again. */
  public void snapBack(ParameterRange parameter) {
    change("snap back", s -> s.withoutOverride(parameter));
  }

  /** Lets all values follow the knob again. */
  public void snapAllBack() {
    change("snap all back", s -> s.withOverrides(Map.of()));
  }

  /** From here to {@link #endGesture} changes of one control are one entry of undo. */
  public void beginGesture() {
    slots.beginGesture();
  }

  /** Ends a gesture. */
  public void endGesture() {
    slots.endGesture();
  }

  /** Name of the change that {@link #undo} takes back. */
  public Optional<String> undoName() {
    return slots.undoName();
  }

  /** Name of the change that {@link #redo} brings back. */
  public Optional<String> redoName() {
    return slots.redoName();
  }

  /** Takes the last change back. */
  public void undo() {
    slots.undo();
  }

  /** Brings the last undone change back. */
  public void redo() {
    slots.redo();
  }

  private void change(String name, UnaryOperator<UnitSetting> how) {
    slots.change(name, c -> c.changed(how));
  }

  private void slotsChanged() {
    if (!Objects.equals(slots.loop(), programme.loop())) {
      programme.restoreLoop(slots.loop());
    }
    publish();
    changed();
  }

  private void publish() {
    engine
        .controls()
        .publish(programme.aside() == null ? slots.controls() : slots.controlsPastTheUnit());
  }

  private void programmeChanged() {
    publish();
    changed();
  }

  private void changed() {
    listeners.forEach(Runnable::run);
  }
}
