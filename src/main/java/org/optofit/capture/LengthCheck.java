package org.optofit.capture;

/** Enough of both, and both equally long. */
final class LengthCheck implements CaptureCheck {
  /** Below this a release of a few hundred milliseconds hardly happens twice. */
  static final double ENOUGH_SECONDS = 5;

  /** Below this nothing is left behind the first second, which only warms the states up. */
  static final double LEAST_SECONDS = 2;

  private static final String LIMIT = "equal, 5 s or more";

  @Override
  public CheckOutcome examine(PairSignals pair) {
    double dry = pair.pair().dry().seconds();
    double wet = pair.pair().wet().seconds();
    double common = Math.min(dry, wet);
    String shorter = dry == wet ? "Dry and wet last" : wet < dry ? "Wet lasts" : "Dry lasts";
    if (common < LEAST_SECONDS) {
      return outcome(
          Severity.BLOCKING,
          pair,
          shorter
              + " "
              + Figures.seconds(common)
              + ", too short for a fit. Record 2 s or more, better 30 s.");
    }
    if (common < ENOUGH_SECONDS) {
      return outcome(
          Severity.WARNING,
          pair,
          shorter
              + " "
              + Figures.seconds(common)
              + ", which holds few attacks and releases. Record 5 s or more, better 30 s.");
    }
    boolean equal =
        pair.pair().dry().sampleRateHz() != pair.pair().wet().sampleRateHz()
            || pair.pair().dry().frames() == pair.pair().wet().frames();
    return equal ? outcome(Severity.OK, pair, "") : unequal(pair);
  }

  private static CheckOutcome unequal(PairSignals pair) {
    int dry = pair.pair().dry().frames();
    int wet = pair.pair().wet().frames();
    return outcome(
        Severity.WARNING,
        pair,
        (wet < dry ? "Wet" : "Dry")
            + " is "
            + Figures.count(Math.abs((long) dry - wet))
            + " samples shorter, and the first "
            + Figures.seconds(pair.commonFrames() / pair.pair().dry().sampleRateHz())
            + " of both are fitted. Export both from the same start to the same end.");
  }

  private static CheckOutcome outcome(Severity severity, PairSignals pair, String message) {
    String dry = Figures.seconds(pair.pair().dry().seconds());
    String wet = Figures.seconds(pair.pair().wet().seconds());
    String value = dry.equals(wet) ? dry : dry + ", " + wet;
    return new CheckOutcome("length", "Length", severity, value, LIMIT, message);
  }
}
