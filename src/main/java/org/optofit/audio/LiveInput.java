package org.optofit.audio;

/**
 * What is listened to live.
 *
 * @param device device that records
 * @param firstChannel its first channel, from 0
 * @param channels 1 for mono, 2 for stereo
 * @param rateHz rate in Hz asked of the device; 0 for that of the output
 */
public record LiveInput(InputDevice device, int firstChannel, int channels, double rateHz) {
  /** Checks channels and rate. */
  public LiveInput {
    if (channels != 1 && channels != 2) {
      throw new IllegalArgumentException(channels + " channels are neither mono nor stereo");
    }
    if (firstChannel < 0 || firstChannel + channels - 1 > DuplexPorts.LAST_CHANNEL) {
      throw new IllegalArgumentException("input channel " + firstChannel + " is outside 0 to 31");
    }
    LineSetup.requireRate(rateHz);
  }

  /** An input at the rate of the output. */
  public LiveInput(InputDevice device, int firstChannel, int channels) {
    this(device, firstChannel, channels, 0);
  }

  /** Channels the device must have. */
  int leastChannels() {
    return firstChannel + channels;
  }
}
