package org.optofit.audio;

import org.jspecify.annotations.Nullable;
import org.optofit.model.AudioClip;

/**
 * What shall be played where. A new one is made for every change; two that say the same are still
 * two.
 */
final class Request {
  /** Rate of a live input where neither it nor the output was set to one. */
  private static final double LIVE_RATE_HZ = 48_000;

  private final LineSetup setup;
  private final @Nullable AudioClip clip;
  private final @Nullable LiveFeed live;

  /** A clip to play; nothing for null. */
  Request(LineSetup setup, @Nullable AudioClip clip) {
    this(setup, clip, null);
  }

  private Request(LineSetup setup, @Nullable AudioClip clip, @Nullable LiveFeed live) {
    this.setup = setup;
    this.clip = clip;
    this.live = live;
  }

  /** A live input to play. */
  static Request live(LineSetup setup, LiveFeed feed) {
    return new Request(setup, null, feed);
  }

  /** The same to be played by another output. */
  Request at(LineSetup other) {
    return new Request(other, clip, live);
  }

  /** Output wanted. */
  LineSetup setup() {
    return setup;
  }

  /** Clip to play, null if it is none. */
  @Nullable AudioClip clip() {
    return clip;
  }

  /** Live input to play, null if it is none. */
  @Nullable LiveFeed live() {
    return live;
  }

  /** Whether there is anything to play. */
  boolean plays() {
    return clip != null || live != null;
  }

  /** Whether another request is for the same clip or input. */
  @SuppressWarnings("ReferenceEquality") // The same clip loaded twice begins anew.
  boolean sameSource(Request other) {
    return clip == other.clip && live == other.live;
  }

  /** Rate in Hz of what is played. */
  double ownRateHz() {
    if (clip != null) {
      return clip.sampleRateHz();
    }
    double wanted = live == null ? 0 : live.input().rateHz();
    return wanted > 0 ? wanted : LIVE_RATE_HZ;
  }

  /** Channels of what is played. */
  int channelCount() {
    return clip != null ? clip.channelCount() : live != null ? live.input().channels() : 0;
  }
}
