package org.optofit.capture;

import java.util.List;
import java.util.stream.Collectors;
import org.optofit.capture.AlignmentEstimate.Dropout;

/** The recorder lost no samples and repeated none. */
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
    if (pair.has(Remedy.LONGEST_PART)) {
      return FORM.passed(Figures.seconds(pair.prepared().dry().length / rate) + " without any");
    }
    int more = dropouts.size() - SHOWN;
    return FORM.warning(
            Integer.toString(dropouts.size()),
            "The recorder "
                + dropouts.stream()
                    .limit(SHOWN)
                    .map(d -> place(d, rate))
                    .collect(Collectors.joining(", "))
                + (more > 0 ? " and at " + more + " more places" : "")
                + ". Record again with a larger buffer, or use the longest part without a gap.")
        .with(Remedy.LONGEST_PART);
  }

  private static String place(Dropout dropout, double sampleRateHz) {
    return (dropout.samples() < 0 ? "lost " : "repeated ")
        + Figures.fixed(Math.abs(dropout.samples()), 0)
        + " samples near "
        + Figures.seconds(dropout.dryFrame() / sampleRateHz);
  }
}
