package org.optofit.capture;

/** Wet is dry's performance, at the same position. */
final class MatchCheck implements CaptureCheck {
  /** Heavy levelling leaves 0.8 and more; a shift of a few milliseconds or other music does not. */
  static final double LIKE_ABOVE = 0.6;

  private static final String LIMIT = "correlation 0.60 or more";

  @Override
  public CheckOutcome examine(PairSignals pair) {
    if (pair.resemblance().isEmpty()) {
      return outcome(Severity.OK, Figures.NOT_MEASURED, "");
    }
    double correlation = pair.resemblance().get().correlation();
    double size = Math.abs(correlation);
    String value = Figures.fixed(size, 2);
    if (size < LIKE_ABOVE && correlation > PolarityCheck.INVERTED_BELOW) {
      return outcome(
          Severity.WARNING,
          value,
          "Wet hardly follows dry: their correlation is "
              + value
              + ". Check that both are the same performance and start at the same sample.");
    }
    return outcome(Severity.OK, value, "");
  }

  private static CheckOutcome outcome(Severity severity, String value, String message) {
    return new CheckOutcome("match", "Same performance", severity, value, LIMIT, message);
  }
}
