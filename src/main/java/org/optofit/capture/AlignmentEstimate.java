package org.optofit.capture;

import java.util.List;

/**
 * Measured position of wet against dry.
 *
 * @param alignment what fits best; with dropouts, from the first of the recording on
 * @param latencyErrorSamples standard error of the latency in the middle of the recording, samples
 * @param driftErrorPpm standard error of the drift in ppm
 * @param windows delays of single windows, in order of time
 * @param dropouts places where wet lost or gained samples
 */
public record AlignmentEstimate(
    Alignment alignment,
    double latencyErrorSamples,
    double driftErrorPpm,
    List<WindowDelay> windows,
    List<Dropout> dropouts) {
  /** Copies the lists. */
  public AlignmentEstimate {
    windows = List.copyOf(windows);
    dropouts = List.copyOf(dropouts);
  }

  /**
   * Delay of wet within one window.
   *
   * @param dryFrame middle of the window in dry, in frames
   * @param delaySamples how late wet is there
   */
  public record WindowDelay(double dryFrame, double delaySamples) {}

  /**
   * A step in the delay: the recorder lost samples or repeated some.
   *
   * @param dryFrame where, in frames of dry, to within about a window
   * @param samples by how much the delay rises; negative when wet lost samples
   */
  public record Dropout(double dryFrame, double samples) {}
}
