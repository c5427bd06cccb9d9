package org.optofit.app;

import org.jspecify.annotations.Nullable;
import org.optofit.audio.LoopRegion;
import org.optofit.audio.PlaybackStatus;
import org.optofit.model.AudioClip;

/** A clip that plays in place of the session's own, and where that one stands meanwhile. */
final class Aside {
  private final AudioClip clip;
  private final long place;
  private boolean heard;

  /**
   * A clip about to play.
   *
   * @param place frame at which the session's own clip stands
   */
  Aside(AudioClip clip, long place) {
    this.clip = clip;
    this.place = place;
  }

  /** What plays. */
  AudioClip clip() {
    return clip;
  }

  /** Frame at which the session's own clip stands. */
  long place() {
    return place;
  }

  /** Whether it has played to its end; a command shows in the engine only a moment later. */
  boolean over(PlaybackStatus engine) {
    heard |= engine.playing();
    return heard && !engine.playing();
  }

  /** The engine's status with the session's own clip standing still. */
  PlaybackStatus standing(PlaybackStatus engine, @Nullable LoopRegion loop) {
    return new PlaybackStatus(
        false,
        place,
        engine.streamFrame(),
        engine.output(),
        engine.deviceName(),
        engine.sampleRateHz(),
        engine.latencyMs(),
        engine.missedDeadlines(),
        engine.load(),
        engine.replacedSamples(),
        loop);
  }
}
