package org.optofit.capture;

/** Wet is not upside down, or is turned round. */
final class PolarityCheck implements CaptureCheck {
  private static final CheckForm FORM = new CheckForm("polarity", "Polarity", "same");

  @Override
  public CheckOutcome examine(PairSignals pair) {
    return pair.match().map(estimate -> judge(pair, estimate)).orElse(FORM.notMeasured());
  }

  private static CheckOutcome judge(PairSignals pair, AlignmentEstimate estimate) {
    if (estimate.alignment().polarity() > 0) {
      return FORM.passed("same");
    }
    if (pair.has(Remedy.INVERT_WET)) {
      return FORM.passed("inverted, turned round");
    }
    return FORM.blocking(
            "inverted",
            "Wet is inverted: it falls where dry rises, throughout. Invert it, or exchange the two"
                + " wires of one plug.")
        .with(Remedy.INVERT_WET);
  }
}
