package org.optofit.capture;

import org.optofit.dsp.Decibels;

/** The unit did something: wet is more than dry with another level. */
final class DifferenceCheck implements CaptureCheck {
  /** What a plain gain leaves of wet at 16 bit lies around -90 dB; a unit at work leaves -40. */
  static final double SAME_BELOW_DB = -80;

  private static final CheckForm FORM =
      new CheckForm(CaptureReport.DIFFERENCE, "Difference", "\u221280 dB or more");

  @Override
  public CheckOutcome examine(PairSignals pair) {
    return pair.content().map(content -> judge(content.resemblance())).orElse(FORM.notMeasured());
  }

  /** Whether wet is nothing but dry at some level. */
  static boolean none(PairContent content) {
    return Decibels.fromPower(content.resemblance().residual()) < SAME_BELOW_DB;
  }

  private static CheckOutcome judge(Resemblance like) {
    double leftDb = Decibels.fromPower(like.residual());
    String value = like.residual() == 0 ? "none" : Figures.fixed(leftDb, 1) + " dB";
    if (leftDb >= SAME_BELOW_DB) {
      return FORM.passed(value);
    }
    String finding =
        like.residual() == 0 && like.gain() == 1
            ? "Dry and wet are the same audio."
            : "Wet is dry at "
                + Figures.fixed(Decibels.fromFactor(like.gain()), 1)
                + " dB and nothing else.";
    return FORM.warning(
        value, finding + " Choose the unit's output as wet, or turn its Peak Reduction up.");
  }
}
