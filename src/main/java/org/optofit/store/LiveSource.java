package org.optofit.store;

/**
 * The live input, and whether it was in use in place of the recording.
 *
 * @param device id of the device that records, empty for the system's default
 * @param firstChannel its first channel, from 0
 * @param channels 1 for mono, 2 for stereo
 * @param rateHz rate in Hz, 0 for that of the output
 * @param inUse whether it took the recording's place
 */
public record LiveSource(
    String device, int firstChannel, int channels, double rateHz, boolean inUse) {
  /** Highest channel, from 0. */
  public static final int LAST_CHANNEL = 31;

  /** Lowest rate in Hz. */
  public static final double LOWEST_RATE_HZ = 8_000;

  /** Highest rate in Hz. */
  public static final double HIGHEST_RATE_HZ = 192_000;

  /** A pair of channels of the system's default device; the recording plays. */
  public static final LiveSource DEFAULTS = new LiveSource("", 0, 2, 0, false);

  /** Checks channels and rate. */
  public LiveSource {
    if (channels != 1 && channels != 2) {
      throw new IllegalArgumentException(channels + " channels are neither mono nor stereo");
    }
    if (firstChannel < 0 || firstChannel > LAST_CHANNEL + 1 - channels) {
      throw new IllegalArgumentException("channel " + firstChannel + " is outside 0 to 31");
    }
    if (rateHz != 0 && !(rateHz >= LOWEST_RATE_HZ && rateHz <= HIGHEST_RATE_HZ)) {
      throw new IllegalArgumentException("rate " + rateHz + " Hz is outside 8000 to 192000 Hz");
    }
  }
}
