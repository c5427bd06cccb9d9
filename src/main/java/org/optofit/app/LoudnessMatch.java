package org.optofit.app;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.optofit.app.StatusMessage.Kind;
import org.optofit.audio.LoopRegion;
import org.optofit.audio.SlotControls;
import org.optofit.dsp.FeedForwardCompressor;
import org.optofit.dsp.Slot;
import org.optofit.model.AudioClip;

/**
 * Equal loudness: while it is on, each slot is trimmed to the loudness of the dry signal, measured
 * over the loop or the whole file in the background.
 *
 * <p>What is measured depends on clip, loop and both settings; when one of them changes it is
 * measured anew after a pause, and the old trim holds until then; what cannot be measured, such as
 * a live input, is not trimmed. Bypass is never trimmed, so the louder of two things does not win.
 * Window's thread.
 */
public final class LoudnessMatch {
  /** Pause after a change before it is measured, in milliseconds. */
  public static final long PAUSE_MS = 300;

  /** How it stands. */
  public enum State {
    /** Not asked for. */
    OFF,
    /** Asked for, and being measured; an older trim holds. */
    MEASURING,
    /** Measured. */
    MATCHED,
    /** The dry signal or the slot in use is too quiet or too short to have a loudness. */
    UNMEASURABLE,
    /** There is nothing to measure; see {@link #reason}. */
    UNAVAILABLE
  }

  /** Everything that the loudness depends on. */
  private record Subject(
      AudioClip clip, @Nullable LoopRegion loop, SlotControls a, SlotControls b) {
    @SuppressWarnings("ReferenceEquality") // A clip is itself; comparing samples takes too long.
    boolean same(@Nullable Subject other) {
      return other != null
          && clip == other.clip
          && Objects.equals(loop, other.loop)
          && a.equals(other.a)
          && b.equals(other.b);
    }
  }

  private final Services services;
  private final AuditionSession session;
  private final Executor later;
  private final Runnable changed;
  private volatile @Nullable Subject wanted;
  private @Nullable Subject measured;
  private @Nullable LoudnessReading reading;

  /**
   * Follows the session.
   *
   * @param later runs a task on the window's thread after a pause of {@value #PAUSE_MS} ms
   * @param changed is run whenever something here has changed
   */
  public LoudnessMatch(Services services, Executor later, Runnable changed) {
    this.services = services;
    this.session = services.audition();
    this.later = later;
    this.changed = changed;
    session.addListener(this::follow);
  }

  /** How it stands for the slot in use. */
  public State state() {
    LoudnessReading now = reading;
    if (reason().isPresent()) {
      return State.UNAVAILABLE;
    }
    if (!session.slots().equalLoudness()) {
      return State.OFF;
    }
    if (now == null || wanted == null || !wanted.same(measured)) {
      return State.MEASURING;
    }
    return now.measurable(session.slots().slot()) ? State.MATCHED : State.UNMEASURABLE;
  }

  /** Why it is not to be had, if it is not. */
  public Optional<String> reason() {
    if (session.live().isPresent()) {
      return Optional.of(
          "Equal loudness is measured over a file, and a live input plays. Choose File to have it.");
    }
    Optional<AudioClip> clip = session.clip();
    if (clip.isEmpty()) {
      return Optional.of("Equal loudness is measured over a file, and none is loaded.");
    }
    double rate = clip.get().sampleRateHz();
    return rate < FeedForwardCompressor.LOWEST_RATE_HZ
            || rate > FeedForwardCompressor.HIGHEST_RATE_HZ
        ? Optional.of("Equal loudness is measured from 8 to 192 kHz.")
        : Optional.empty();
  }

  /** Trim of the slot in use, in dB, while equal loudness is on. */
  public double trimDb() {
    return session.slots().trimDb(session.slots().slot());
  }

  /** Loudness of the dry signal as last measured, in LUFS; NaN before. */
  public double dryLufs() {
    return reading == null ? Double.NaN : reading.dryLufs();
  }

  /** Loudness of the slot in use, untrimmed, as last measured, in LUFS; NaN before. */
  public double unitLufs() {
    return reading == null ? Double.NaN : reading.of(session.slots().slot()).lufs();
  }

  /** Peak of the slot in use with its trim, as last measured, in dBFS; NaN before. */
  public double peakDbfs() {
    return reading == null ? Double.NaN : reading.of(session.slots().slot()).peakDbfs() + trimDb();
  }

  private void follow() {
    boolean unavailable = reason().isPresent();
    if (unavailable || !session.slots().equalLoudness()) {
      wanted = null;
      if (unavailable) {
        session.slots().setTrims(0, 0);
      }
      changed.run();
      return;
    }
    Subject now =
        new Subject(
            session.clip().orElseThrow(),
            session.loop().orElse(null),
            controls(Slot.A),
            controls(Slot.B));
    if (!now.same(wanted)) {
      wanted = now;
      if (reading != null && now.same(measured)) {
        apply(reading);
      } else {
        later.execute(() -> begin(now));
      }
    }
    changed.run();
  }

  private SlotControls controls(Slot slot) {
    UnitSetting setting = session.slots().setting(slot);
    return new SlotControls(setting.parameters(), setting.gainDb(), 0);
  }

  private void begin(Subject subject) {
    if (!isWanted(subject)) {
      return;
    }
    try {
      services.background().execute(() -> measure(subject));
    } catch (RejectedExecutionException e) {
      wanted = null;
    }
  }

  @SuppressWarnings("ReferenceEquality") // The very one that was asked for last.
  private boolean isWanted(Subject subject) {
    return subject == wanted;
  }

  private void measure(Subject subject) {
    try {
      Optional<LoudnessReading> result =
          LoudnessReading.measure(
              subject.clip(), subject.loop(), subject.a(), subject.b(), () -> isWanted(subject));
      result.ifPresent(r -> services.window().execute(() -> take(subject, r)));
    } catch (OutOfMemoryError e) {
      services.window().execute(this::giveUp);
    }
  }

  private void take(Subject subject, LoudnessReading result) {
    if (!isWanted(subject)) {
      return;
    }
    measured = subject;
    reading = result;
    apply(result);
    changed.run();
  }

  private void apply(LoudnessReading result) {
    session.slots().setTrims(result.trimDb(Slot.A), result.trimDb(Slot.B));
  }

  private void giveUp() {
    session.slots().setEqualLoudness(false);
    services
        .status()
        .say(
            StatusMessage.of(
                Kind.WARNING,
                "Measuring the loudness needs more memory than there is. Choose a shorter loop."));
  }
}
