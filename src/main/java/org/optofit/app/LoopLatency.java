package org.optofit.app;

/**
 * How long a signal takes out of the computer, through the unit and back.
 *
 * @param samples latency in samples, fractional; between the moments at which the program began to
 *     record and to play, so it differs from one start to the next by the computer's own share
 * @param sampleRateHz rate it was measured at, in Hz
 */
public record LoopLatency(double samples, double sampleRateHz) {
  /** The same in milliseconds. */
  public double milliseconds() {
    return samples / sampleRateHz * 1e3;
  }
}
