package org.optofit.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.optofit.audio.LoopRegion;
import org.optofit.audio.PlaybackEngine;
import org.optofit.audio.PlaybackStatus;
import org.optofit.model.AudioClip;
import org.optofit.model.CompressionMode;
import org.optofit.model.ParameterRange;
import org.optofit.model.PeakReductionMap;
import org.optofit.model.UnitModel;

/**
 * A unit being listened to: what is set on its face, what plays through it, and undo.
 *
 * <p>Every change of the setting goes to the engine at once and into the history. Commands belong
 * to one thread, the window's; listeners are called on it after each change of setting or clip.
 *
 * <p>Another clip may be listened to past the unit. It plays through the same engine, as a device
 * may not open twice; meanwhile the session's own clip keeps its place, and any command to the
 * transport goes back to it.
 */
public final class AuditionSession {
  private final PlaybackEngine engine;
  private final Slots slots;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private @Nullable AudioClip clip;
  private @Nullable LoopRegion loop;
  private @Nullable LoopRegion lastLoop;
  private @Nullable Aside aside;
  private boolean withoutDevice;

  /** Frame at which the clip waits, while the engine may not show it yet; below 0 once it plays. */
  private long waitsAt = -1;

  /** A session without a clip. */
  public AuditionSession(PlaybackEngine engine, UnitSetting setting) {
    this.engine = engine;
    this.slots = new Slots(setting, this::slotsChanged);
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
    return Optional.ofNullable(clip);
  }

  /** The repeated part, if any. */
  public Optional<LoopRegion> loop() {
    return Optional.ofNullable(loop);
  }

  /** How playback of the session's own clip stands now. */
  public PlaybackStatus status() {
    PlaybackStatus now = engine.status();
    return aside == null ? now : aside.standing(now, loop);
  }

  /** What is listened to past the unit, if anything. */
  public Optional<AudioClip> aside() {
    return Optional.ofNullable(aside).map(Aside::clip);
  }

  /**
   * Plays another clip past the unit, at the listening volume; the session's own stands still until
   * {@link #endAside} or the next command to the transport. Nothing happens between {@link
   * #releaseDevice} and {@link #takeDevice}.
   */
  public void playAside(AudioClip other) {
    if (withoutDevice) {
      return;
    }
    aside = new Aside(other, waitsAt < 0 ? status().clipFrame() : waitsAt);
    publish();
    engine.load(other);
    engine.play();
    changed();
  }

  /** Ends {@link #playAside} once that clip is over; asked several times a second. */
  public void endAsideWhenOver() {
    if (aside != null && aside.over(engine.status())) {
      endAside();
    }
  }

  /** Goes back to the session's own clip, to the place where it was; it stands still. */
  public void endAside() {
    if (aside == null) {
      return;
    }
    waitsAt = aside.place();
    aside = null;
    publish();
    if (clip == null) {
      engine.stop();
    } else {
      engine.load(clip);
      engine.setLoop(loop);
      engine.seek(waitsAt);
    }
    changed();
  }

  /**
   * Stops and lets go of the sound device, for somebody who needs it alone, until {@link
   * #takeDevice}; the clip keeps its place.
   */
  public void releaseDevice() {
    endAside();
    waitsAt = waitsAt < 0 ? status().clipFrame() : waitsAt;
    withoutDevice = true;
    engine.unload();
  }

  /** Takes the device again; the clip stands where it stood. */
  public void takeDevice() {
    withoutDevice = false;
    if (clip != null) {
      engine.load(clip);
      engine.setLoop(loop);
      engine.seek(Math.max(0, waitsAt));
    }
  }

  /** Takes another clip, stopped at its start, without a loop. */
  public void load(AudioClip next) {
    clip = next;
    loop = null;
    lastLoop = null;
    aside = null;
    waitsAt = 0;
    publish();
    if (!withoutDevice) {
      engine.load(next);
    }
    changed();
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
    waitsAt = -1;
    engine.play();
  }

  /** Plays, or pauses where it is. */
  public void playOrPause() {
    if (withoutDevice) {
      return;
    }
    boolean pauses = aside == null && engine.status().playing();
    endAside();
    waitsAt = -1;
    if (pauses) {
      engine.pause();
    } else {
      engine.play();
    }
  }

  /** Stops and goes to the start of the loop or clip. */
  public void stop() {
    if (withoutDevice) {
      return;
    }
    endAside();
    waitsAt = -1;
    engine.stop();
  }

  /** Goes to a frame of the clip; frames outside mean its ends. */
  public void seek(long clipFrame) {
    if (withoutDevice) {
      waitsAt = clip == null ? 0 : Math.max(0, Math.min(clip.frames() - 1L, clipFrame));
      return;
    }
    endAside();
    waitsAt = -1;
    if (clip != null) {
      engine.seek(Math.max(0, Math.min(clip.frames() - 1L, clipFrame)));
    }
  }

  /**
   * Repeats a part of the clip, cut to its ends; null plays on to the end. While nothing plays, a
   * place outside the part moves to its start.
   */
  public void setLoop(@Nullable LoopRegion region) {
    if (clip == null) {
      return;
    }
    endAside();
    LoopRegion cut = region == null ? null : cut(region, clip.frames());
    loop = cut;
    if (cut != null) {
      lastLoop = cut;
    }
    engine.setLoop(cut);
    if (cut != null) {
      standInside(cut);
    }
    changed();
  }

  private void standInside(LoopRegion region) {
    PlaybackStatus now = engine.status();
    boolean stands = waitsAt >= 0 || !now.playing();
    long place = waitsAt >= 0 ? waitsAt : now.clipFrame();
    if (stands && (place < region.startFrame() || place >= region.endFrame())) {
      waitsAt = region.startFrame();
      engine.seek(waitsAt);
    }
  }

  /** Ends the loop; without one, takes the last one again or repeats the whole clip. */
  public void toggleLoop() {
    if (loop != null || clip == null || clip.frames() == 0) {
      setLoop(null);
    } else {
      setLoop(lastLoop != null ? lastLoop : new LoopRegion(0, clip.frames()));
    }
  }

  /** Takes the model of last time, which is nothing to undo. */
  public void startWith(UnitModel model) {
    slots.startWith(setting().withModel(model));
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
    publish();
    changed();
  }

  private void publish() {
    engine.controls().publish(aside == null ? slots.controls() : slots.controlsPastTheUnit());
  }

  private void changed() {
    listeners.forEach(Runnable::run);
  }

  private static @Nullable LoopRegion cut(LoopRegion region, long frames) {
    long start = Math.max(0, region.startFrame());
    long end = Math.min(frames, region.endFrame());
    return end > start ? new LoopRegion(start, end) : null;
  }
}
