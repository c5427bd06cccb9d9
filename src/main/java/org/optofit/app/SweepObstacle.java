package org.optofit.app;

import java.util.Locale;
import java.util.Optional;
import org.optofit.capture.CaptureReport;
import org.optofit.fit.SweepFit;
import org.optofit.model.ParameterRange;

/** What forbids a capture to enter a model though it can be fitted. */
final class SweepObstacle {
  /** A model that leaves half of a recording is none of it; units that fit badly leave a tenth. */
  static final double LARGEST_ESR = 0.5;

  private SweepObstacle() {}

  /** The reason, finding and next step; empty where there is none. */
  static Optional<String> of(SweepPoint point) {
    return point.warnings().stream()
        .filter(warning -> warning.id().equals(CaptureReport.DIFFERENCE))
        .map(warning -> warning.message())
        .findFirst()
        .or(() -> point.fit().map(SweepFit::esr).flatMap(SweepObstacle::of))
        .or(() -> point.fit().flatMap(SweepObstacle::ofUnknown));
  }

  private static Optional<String> ofUnknown(SweepFit fit) {
    int all = ParameterRange.values().length;
    return fit.undetermined().size() < all
        ? Optional.empty()
        : Optional.of(
            "The recording tells none of the "
                + all
                + " parameters. Play louder or longer material into the unit, and record it again.");
  }

  private static Optional<String> of(double esr) {
    return esr <= LARGEST_ESR
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "The best fit leaves an ESR of %.2f, and above %.1f it is no model of the recording."
                    + " Check that wet belongs to dry, or record it again.",
                esr,
                LARGEST_ESR));
  }
}
