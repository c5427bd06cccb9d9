package org.optofit.audio;

import org.jspecify.annotations.Nullable;
import org.optofit.model.AudioClip;

/**
 * What shall be played where. A new one is made for every change; two that say the same are still
 * two.
 */
final class Request {
  private final OutputDevice device;
  private final BufferSize buffer;
  private final @Nullable AudioClip clip;

  Request(OutputDevice device, BufferSize buffer, @Nullable AudioClip clip) {
    this.device = device;
    this.buffer = buffer;
    this.clip = clip;
  }

  /** Device wanted. */
  OutputDevice device() {
    return device;
  }

  /** Size of blocks and buffer. */
  BufferSize buffer() {
    return buffer;
  }

  /** What to play, null before the first clip. */
  @Nullable AudioClip clip() {
    return clip;
  }
}
