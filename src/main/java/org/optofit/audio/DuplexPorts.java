package org.optofit.audio;

/**
 * Where a signal leaves and where it comes back.
 *
 * @param output device that plays, on all its channels
 * @param input device that records
 * @param channel channel of the input, from 0
 */
public record DuplexPorts(OutputDevice output, InputDevice input, int channel) {
  /** Highest channel of an input. */
  public static final int LAST_CHANNEL = 31;

  /** Checks the channel. */
  public DuplexPorts {
    if (channel < 0 || channel > LAST_CHANNEL) {
      throw new IllegalArgumentException("input channel " + channel + " is outside 0 to 31");
    }
  }
}
