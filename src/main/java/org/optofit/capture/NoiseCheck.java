package org.optofit.capture;

import org.optofit.dsp.Decibels;

/** Wet's noise lies far enough below the music. */
final class NoiseCheck implements CaptureCheck {
  /** Error-to-signal ratio that noise alone may come to. */
  static final double LIMIT_RATIO = 1e-3;

  /** Where dry leaves wet nearly alone: this share of all frames. */
  private static final double QUIETEST = 0.05;

  private static final CheckForm FORM = new CheckForm("noise", "Noise floor", "none");

  @Override
  public CheckOutcome examine(PairSignals pair) {
    return pair.content().map(NoiseCheck::judge).orElse(FORM.notMeasured());
  }

  private static CheckOutcome judge(PairContent content) {
    ShortTimeLevels levels = content.levels();
    double[] remainders = levels.sorted(levels::occupied, levels::remainder);
    double hum = content.hum().map(Hum::power).orElse(0.0);
    double power = Math.max(0, ShortTimeLevels.percentile(remainders, QUIETEST) - hum);
    double wetPower = levels.meanWetPower();
    double ratio = power / wetPower;
    CheckForm form =
        FORM.withLimit("below " + Figures.level(Decibels.fromPower(LIMIT_RATIO * wetPower)));
    double db = Decibels.fromPower(power);
    String value = db <= Decibels.FLOOR_DB ? "none" : Figures.level(db);
    if (ratio <= LIMIT_RATIO) {
      return form.passed(value);
    }
    return form.warning(
        value,
        "The noise allows no ESR below "
            + Figures.ratio(ratio)
            + ": its floor lies at "
            + value
            + ". Raise the level into the recorder by "
            + Figures.fixed(Math.ceil(10 * Math.log10(ratio / LIMIT_RATIO)), 0)
            + " dB, or find what hisses.");
  }
}
