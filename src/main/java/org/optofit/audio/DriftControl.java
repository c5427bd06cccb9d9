package org.optofit.audio;

/**
 * Follows the drift between two clocks: from how much waits between them, how much faster than its
 * nominal rate to read.
 *
 * <pre>
 * e = what waits - what shall wait, in seconds, smoothed twice with time constant T
 * deviation = 2 w e + w^2 integral of e
 * </pre>
 *
 * <p>Slow on purpose: blocks come and go with milliseconds of jitter, and what is left of it in the
 * pace is a wobble of the pitch. With w = {@value #OMEGA} and T = {@value #SMOOTHING_SECONDS} s it
 * stays at a few millionths, and 100 ppm of drift displace what waits by less than a millisecond
 * before the integral has found them. Audio thread.
 */
final class DriftControl {
  /** Two clocks differ by less than this; more is followed no further. */
  static final double MOST = 1e-3;

  private static final double OMEGA = 0.05;
  private static final double SMOOTHING_SECONDS = 1.5;

  private double first;
  private double second;
  private double integral;

  /** Forgets everything but the drift found so far. */
  void restart() {
    first = 0;
    second = 0;
  }

  /** Forgets the drift as well: these are other clocks. */
  void reset() {
    restart();
    integral = 0;
  }

  /**
   * Takes a measurement.
   *
   * @param error how much too much waits, in seconds
   * @param seconds time since the last one
   * @return share by which to read faster
   */
  double update(double error, double seconds) {
    double share = Math.min(1, seconds / SMOOTHING_SECONDS);
    first += share * (error - first);
    second += share * (first - second);
    integral = limited(integral + OMEGA * OMEGA * second * seconds);
    return limited(2 * OMEGA * second + integral);
  }

  /** The error as it is seen through the jitter, in seconds. */
  double smoothedError() {
    return second;
  }

  /** Drift found so far, as a share. */
  double drift() {
    return integral;
  }

  private static double limited(double share) {
    return Math.max(-MOST, Math.min(MOST, share));
  }
}
