package org.optofit.audio;

import org.jspecify.annotations.Nullable;
import org.optofit.model.AudioClip;

/**
 * What shall be played where. A new one is made for every change; two that say the same are still
 * two.
 */
final class Request {
  private final LineSetup setup;
  private final @Nullable AudioClip clip;

  Request(LineSetup setup, @Nullable AudioClip clip) {
    this.setup = setup;
    this.clip = clip;
  }

  /** Output wanted. */
  LineSetup setup() {
    return setup;
  }

  /** What to play, null before the first clip. */
  @Nullable AudioClip clip() {
    return clip;
  }
}
