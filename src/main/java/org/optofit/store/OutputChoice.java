package org.optofit.store;

/**
 * How a device is opened.
 *
 * @param rateHz sample rate in Hz, 0 for that of what is played
 * @param bits bits of a sample, 16 or 24
 * @param buffer name of the buffer choice, empty for the program's default
 */
public record OutputChoice(double rateHz, int bits, String buffer) {
  /** The rate of what is played, 24 bit, the program's buffer. */
  public static final OutputChoice DEFAULTS = new OutputChoice(0, 24, "");

  private static final double LOWEST_RATE_HZ = 8_000;
  private static final double HIGHEST_RATE_HZ = 192_000;

  /** Checks rate and bits. */
  public OutputChoice {
    if (rateHz != 0 && !(rateHz >= LOWEST_RATE_HZ && rateHz <= HIGHEST_RATE_HZ)) {
      throw new IllegalArgumentException("rate " + rateHz + " Hz is outside 8000 to 192000 Hz");
    }
    if (bits != 16 && bits != 24) {
      throw new IllegalArgumentException(bits + " bits are neither 16 nor 24");
    }
  }
}
