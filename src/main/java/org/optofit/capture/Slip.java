package org.optofit.capture;

import java.util.List;
import org.optofit.capture.AlignmentEstimate.Dropout;
import org.optofit.capture.AlignmentEstimate.WindowDelay;

/**
 * How far wet gets out of step over a recording.
 *
 * @param ppm drift in millionths
 * @param samples what it comes to from the first sample of dry to the last
 * @param counts whether that is more than a fit feels and more than chance
 */
record Slip(double ppm, double samples, boolean counts) {
  /** A tenth of a sample costs about 0.0006 of the error-to-signal ratio. */
  static final double LIMIT_SAMPLES = 0.1;

  private static final double STANDARD_ERRORS = 3;
  private static final double MILLIONTH = 1e-6;

  private static final double MIDDLE = 0.5;
  private static final int PARTS = 4;

  /** Every quarter of the recording slips on by this share of its due, or it is no clock. */
  private static final double LEAST_SHARE = 0.3;

  /** The slip of an estimate over some frames of dry. */
  static Slip of(AlignmentEstimate estimate, int frames) {
    double ppm = estimate.alignment().driftPpm();
    double samples = ppm * MILLIONTH * frames;
    return new Slip(
        ppm,
        samples,
        Math.abs(samples) > LIMIT_SAMPLES
            && Math.abs(ppm) > STANDARD_ERRORS * estimate.driftErrorPpm()
            && steady(estimate, samples / PARTS));
  }

  /**
   * Whether the delay grows from quarter to quarter. Filters and distortion move it as well, but
   * with the music and not with the time.
   */
  private static boolean steady(AlignmentEstimate estimate, double due) {
    List<WindowDelay> windows = estimate.windows();
    double before = Double.NaN;
    for (int part = 0; part < PARTS; part++) {
      double[] delays =
          windows
              .subList(part * windows.size() / PARTS, (part + 1) * windows.size() / PARTS)
              .stream()
              .mapToDouble(window -> window.delaySamples() - steps(estimate, window.dryFrame()))
              .sorted()
              .toArray();
      double typical = ShortTimeLevels.percentile(delays, MIDDLE);
      if ((typical - before) * Math.signum(due) < LEAST_SHARE * Math.abs(due)) {
        return false;
      }
      before = typical;
    }
    return true;
  }

  /** What dropouts before a frame added to the delay. */
  private static double steps(AlignmentEstimate estimate, double dryFrame) {
    return estimate.dropouts().stream()
        .filter(dropout -> dropout.dryFrame() < dryFrame)
        .mapToDouble(Dropout::samples)
        .sum();
  }
}
