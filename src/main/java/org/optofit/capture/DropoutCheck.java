package org.optofit.capture;

import java.util.List;
import java.util.stream.Collectors;
import org.optofit.capture.AlignmentEstimate.Dropout;

/**
 * The recorder lost no samples and repeated none. A part between two losses can be fitted, but a
 * recorder that lost samples once may have done so unseen: the warning stays.
 */
final class DropoutCheck implements CaptureCheck {
  private static final int SHOWN = 3;

  private static final CheckForm FORM = new CheckForm("dropouts", "Dropouts", "none");

  @Override
  public CheckOutcome examine(PairSignals pair) {
    return pair.match()
        .map(estimate -> judge(pair, estimate.dropouts()))
        .orElse(FORM.notMeasured());
  }

  private static CheckOutcome judge(PairSignals pair, List<Dropout> dropouts) {
    if (dropouts.isEmpty()) {
      return FORM.passed("none");
    }
    double rate = pair.pair().dry().sampleRateHz();
    boolean cut = pair.has(Remedy.LONGEST_PART);
    int more = dropouts.size() - SHOWN;
    CheckOutcome warning =
        FORM.warning(
            Integer.toString(dropouts.size()),
            "The recorder "
                + dropouts.stream()
                    .limit(SHOWN)
                    .map(d -> place(d, rate))
                    .collect(Collectors.joining(", "))
                + (more > 0 ? " and at " + more + " more places" : "")
                + ". Record again with a larger buffer"
                + (cut
                    ? "; only the longest part without a gap is used, "
                        + Figures.seconds(pair.preparedSeconds())
                        + "."
                    : ", or use the longest part without a gap."));
    return cut ? warning : warning.with(Remedy.LONGEST_PART);
  }

  private static String place(Dropout dropout, double sampleRateHz) {
    return (dropout.samples() < 0 ? "lost " : "repeated ")
        + Figures.fixed(Math.abs(dropout.samples()), 0)
        + " samples near "
        + Figures.seconds(dropout.dryFrame() / sampleRateHz);
  }
}
