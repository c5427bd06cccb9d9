package org.optofit.capture;

import java.util.Optional;

/** Measures latency, polarity, drift and dropouts of a wet signal against its dry one. */
final class AlignmentEstimator {
  private AlignmentEstimator() {}

  /**
   * Measures.
   *
   * @param dry input, mono
   * @param wet output at the same rate, of any length
   * @param sampleRateHz rate of both in Hz
   * @return empty when wet does not hold dry anywhere
   */
  static Optional<AlignmentEstimate> estimate(float[] dry, float[] wet, double sampleRateHz) {
    return Optional.empty();
  }
}
