package org.optofit.capture;

/** Wet is not upside down. */
/*
 * Measured at equal positions. A shift of half a period of the music's strongest tone could pass for
 * an inversion, so the limit asks for a strong one, and nothing is turned round without being asked.
 */
final class PolarityCheck implements CaptureCheck {
  /** Below this correlation wet is taken for inverted. */
  static final double INVERTED_BELOW = -0.5;

  private static final String LIMIT = "correlation above \u22120.5";

  @Override
  public CheckOutcome examine(PairSignals pair) {
    if (pair.resemblance().isEmpty()) {
      return outcome(Severity.OK, Figures.NOT_MEASURED, "");
    }
    double correlation = pair.resemblance().get().correlation();
    String value = Figures.fixed(correlation, 2);
    if (correlation < INVERTED_BELOW) {
      return outcome(
          Severity.BLOCKING,
          value,
          "Wet is inverted: its correlation with dry is "
              + value
              + ". Turn its polarity round and choose it again.");
    }
    return outcome(Severity.OK, value, "");
  }

  private static CheckOutcome outcome(Severity severity, String value, String message) {
    return new CheckOutcome("polarity", "Polarity", severity, value, LIMIT, message);
  }
}
