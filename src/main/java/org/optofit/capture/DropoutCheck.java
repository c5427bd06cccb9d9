package org.optofit.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.optofit.capture.AlignmentEstimate.Dropout;

/**
 * The recorder lost no samples, repeated none and filled no buffer with zeros. A part between two
 * losses can be fitted, but a recorder that lost samples once may have done so unseen: the warning
 * stays.
 */
final class DropoutCheck implements CaptureCheck {
  private static final int SHOWN = 3;

  private static final CheckForm FORM = new CheckForm("dropouts", "Dropouts", "none");

  @Override
  public CheckOutcome examine(PairSignals pair) {
    return pair.match().map(estimate -> judge(pair, estimate)).orElse(FORM.notMeasured());
  }

  private static CheckOutcome judge(PairSignals pair, AlignmentEstimate estimate) {
    List<Dropout> dropouts = estimate.dropouts();
    SilentGaps gaps = SilentGaps.of(pair, estimate);
    int count = dropouts.size() + gaps.seconds().size();
    if (count == 0) {
      return FORM.passed("none");
    }
    List<String> findings = new ArrayList<>();
    if (!dropouts.isEmpty()) {
      findings.add(lost(dropouts, pair.pair().dry().sampleRateHz()));
    }
    if (!gaps.seconds().isEmpty()) {
      findings.add(silent(gaps));
    }
    boolean cut = pair.has(Remedy.LONGEST_PART) && !dropouts.isEmpty();
    boolean cuttable = !cut && !dropouts.isEmpty();
    CheckOutcome warning =
        FORM.warning(
            Integer.toString(count),
            String.join(" ", findings)
                + " Record again with a larger buffer"
                + (cut
                    ? "; only the longest part without a gap is used, "
                        + Figures.seconds(pair.preparedSeconds())
                        + "."
                    : cuttable ? ", or use the longest part without a gap." : "."));
    return cuttable ? warning.with(Remedy.LONGEST_PART) : warning;
  }

  private static String lost(List<Dropout> dropouts, double sampleRateHz) {
    int more = dropouts.size() - SHOWN;
    return "The recorder "
        + dropouts.stream()
            .limit(SHOWN)
            .map(d -> place(d, sampleRateHz))
            .collect(Collectors.joining(", "))
        + (more > 0 ? " and at " + more + " more places." : ".");
  }

  private static String silent(SilentGaps gaps) {
    int count = gaps.seconds().size();
    String longest = Figures.fixed(1000 * gaps.longestSeconds(), 1) + " ms";
    return "Wet holds "
        + (count == 1
            ? "1 gap of exact silence, " + longest
            : Figures.count(count) + " gaps of exact silence, the longest " + longest + ",")
        + " at "
        + Figures.places(gaps.seconds())
        + ".";
  }

  private static String place(Dropout dropout, double sampleRateHz) {
    return (dropout.samples() < 0 ? "lost " : "repeated ")
        + Figures.fixed(Math.abs(dropout.samples()), 0)
        + " samples near "
        + Figures.seconds(dropout.dryFrame() / sampleRateHz);
  }
}
