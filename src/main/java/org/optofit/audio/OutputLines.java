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

  /**
   * Opens a line as it was set up; where nothing is known of bits, they are what they are.
   *
   * @param ownRateHz rate of what is to be played, in Hz
   * @param channels the channels wanted; a line with others may come back
   * @return the line, or null if there is none to be had
   */
  default @Nullable OutputLine open(LineSetup setup, double ownRateHz, int channels) {
    return open(setup.device(), setup.rateFor(ownRateHz), channels, setup.buffer());
  }
}
