package org.optofit.capture;

/** Enough of both that belongs together. */
final class LengthCheck implements CaptureCheck {
  private static final CheckForm FORM = new CheckForm("length", "Length", "5 s or more of both");

  /** Below this a release of a few hundred milliseconds hardly happens twice. */
  static final double ENOUGH_SECONDS = 5;

  /** Below this nothing is left behind the first second, which only warms the states up. */
  static final double LEAST_SECONDS = 2;

  /** Wet may begin later or end earlier than dry by this much unsaid, in seconds. */
  private static final double UNSAID_SECONDS = 0.5;

  @Override
  public CheckOutcome examine(PairSignals pair) {
    double both =
        pair.alignment().isPresent()
            ? pair.overlapSeconds()
            : Math.min(pair.pair().dry().seconds(), pair.pair().wet().seconds());
    boolean cut =
        pair.has(Remedy.LONGEST_PART)
            && pair.match().map(estimate -> !estimate.dropouts().isEmpty()).orElse(false);
    if (cut && pair.preparedSeconds() < ENOUGH_SECONDS) {
      return part(pair.preparedSeconds());
    }
    String value = Figures.seconds(both);
    if (both < LEAST_SECONDS) {
      return FORM.blocking(
          value,
          "Dry and wet share "
              + Figures.seconds(both)
              + ", too short for a fit. Record 2 s or more, better 30 s.");
    }
    if (both < ENOUGH_SECONDS) {
      return FORM.warning(
          value,
          "Dry and wet share "
              + Figures.seconds(both)
              + ", which holds few attacks and releases. Record 5 s or more, better 30 s.");
    }
    double rate = pair.pair().dry().sampleRateHz();
    int dryFrames = pair.pair().dry().frames();
    double before = pair.alignment().isPresent() ? pair.overlap().from() / rate : 0;
    double after = pair.ratesDiffer() ? 0 : (dryFrames - pair.overlap().to()) / rate;
    if (before <= UNSAID_SECONDS && after <= UNSAID_SECONDS) {
      return FORM.passed(value);
    }
    return FORM.warning(
        value,
        "Wet "
            + (before > UNSAID_SECONDS ? "starts " + Figures.seconds(before) + " after dry" : "")
            + (before > UNSAID_SECONDS && after > UNSAID_SECONDS ? " and " : "")
            + (after > UNSAID_SECONDS ? "ends " + Figures.seconds(after) + " before dry" : "")
            + ", and the "
            + value
            + " in both are fitted. Record from before dry starts to after it ends.");
  }

  private static CheckOutcome part(double seconds) {
    String value = Figures.seconds(seconds);
    String finding = "The longest part between dropouts lasts " + value;
    return seconds < LEAST_SECONDS
        ? FORM.blocking(
            value, finding + ", too short for a fit. Record again with a larger buffer.")
        : FORM.warning(
            value,
            finding + ", which holds few attacks and releases. Record again with a larger buffer.");
  }
}
