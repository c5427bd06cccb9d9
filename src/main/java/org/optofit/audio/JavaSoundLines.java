package org.optofit.audio;

import org.jspecify.annotations.Nullable;

/** Opens the computer's sound devices through javax.sound. */
public final class JavaSoundLines implements OutputLines {
  @Override
  public @Nullable OutputLine open(
      OutputDevice device, double sampleRateHz, int channels, BufferSize buffer) {
    return null;
  }
}
