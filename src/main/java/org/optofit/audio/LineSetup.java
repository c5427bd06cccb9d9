package org.optofit.audio;

/**
 * What is asked of an output.
 *
 * @param device the device wanted
 * @param buffer size of blocks and buffer
 * @param rateHz rate in Hz; 0 for that of what is played
 * @param bits bits of a sample at most: 24, which falls back to 16, or 16
 */
public record LineSetup(OutputDevice device, BufferSize buffer, double rateHz, int bits) {
  /** Lowest rate to ask for in Hz. */
  public static final double LOWEST_RATE_HZ = 8_000;

  /** Highest rate to ask for in Hz. */
  public static final double HIGHEST_RATE_HZ = 192_000;

  /** The system's default device at the rate of what is played, with a buffer of medium size. */
  public static final LineSetup USUAL = of(OutputDevice.SYSTEM_DEFAULT, BufferSize.MEDIUM);

  /** Checks rate and bits. */
  public LineSetup {
    requireRate(rateHz);
    if (bits != 24 && bits != 16) {
      throw new IllegalArgumentException(bits + " bits are neither 24 nor 16");
    }
  }

  /** A device at the rate of what is played, with 24 bit where it takes them. */
  public static LineSetup of(OutputDevice device, BufferSize buffer) {
    return new LineSetup(device, buffer, 0, 24);
  }

  /** The rate to open a line with for what has a rate of its own, both in Hz. */
  double rateFor(double ownHz) {
    return rateHz > 0 ? rateHz : ownHz;
  }

  static void requireRate(double rateHz) {
    if (rateHz != 0 && !(rateHz >= LOWEST_RATE_HZ && rateHz <= HIGHEST_RATE_HZ)) {
      throw new IllegalArgumentException("rate " + rateHz + " Hz is outside 8000 to 192000");
    }
  }
}
