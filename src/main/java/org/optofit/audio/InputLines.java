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
}
