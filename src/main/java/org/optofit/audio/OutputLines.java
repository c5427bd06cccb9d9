package org.optofit.audio;

import org.jspecify.annotations.Nullable;

/** Opens lines. Called by the engine's own helper thread, never by the audio thread. */
@FunctionalInterface
public interface OutputLines {
  /**
   * Opens a line.
   *
   * @param device the device wanted
   * @param sampleRateHz the rate wanted in Hz; a line with another rate may come back if the device
   *     refuses it
   * @param channels the channels wanted; a line with others may come back likewise
   * @param buffer size of blocks and buffer
   * @return the line, or null if there is none to be had
   */
  @Nullable OutputLine open(
      OutputDevice device, double sampleRateHz, int channels, BufferSize buffer);
}
