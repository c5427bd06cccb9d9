package org.optofit.audio;

import org.jspecify.annotations.Nullable;

/** Opens lines that record. Not for the window's thread. */
@FunctionalInterface
public interface InputLines {
  /**
   * Opens a line.
   *
   * @param device the device wanted
   * @param sampleRateHz rate in Hz, exactly
   * @param leastChannels number of channels it must have at least; more may come
   * @return the line, or null if there is none to be had
   */
  @Nullable InputLine open(InputDevice device, double sampleRateHz, int leastChannels);

  /**
   * Opens a line for what is heard at once: with a buffer of some 40 ms, if it can be chosen.
   *
   * @see #open
   */
  default @Nullable InputLine openShort(
      InputDevice device, double sampleRateHz, int leastChannels) {
    return open(device, sampleRateHz, leastChannels);
  }
}
