package org.optofit.capture;

import org.optofit.dsp.Decibels;

/** The unit did something: wet is more than dry with another level. */
final class DifferenceCheck implements CaptureCheck {
  /** What a plain gain leaves of wet at 16 bit lies around -90 dB; a unit at work leaves -40. */
  static final double SAME_BELOW_DB = -80;

  private static final String LIMIT = "\u221280 dB or more";

  @Override
  public CheckOutcome examine(PairSignals pair) {
    if (pair.resemblance().isEmpty()) {
      return outcome(Severity.OK, Figures.NOT_MEASURED, "");
    }
    Resemblance like = pair.resemblance().get();
    double leftDb = Decibels.fromPower(like.residual());
    String value = like.residual() == 0 ? "none" : Figures.fixed(leftDb, 1) + " dB";
    if (leftDb >= SAME_BELOW_DB) {
      return outcome(Severity.OK, value, "");
    }
    String finding =
        like.residual() == 0 && like.gain() == 1
            ? "Dry and wet are the same audio."
            : "Wet is dry at "
                + Figures.fixed(Decibels.fromFactor(like.gain()), 1)
                + " dB and nothing else.";
    return outcome(
        Severity.WARNING,
        value,
        finding + " Choose the unit's output as wet, or turn its Peak Reduction up.");
  }

  private static CheckOutcome outcome(Severity severity, String value, String message) {
    return new CheckOutcome("difference", "Difference", severity, value, LIMIT, message);
  }
}
