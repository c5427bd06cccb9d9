package org.optofit.capture;

import org.optofit.dsp.Decibels;

/** Wet's noise lies far enough below the music. */
final class NoiseCheck implements CaptureCheck {
  /** Error-to-signal ratio that noise alone may come to. */
  static final double LIMIT_RATIO = 1e-3;

  /** Frames in which noise shows and in which it does not: the quietest and the loudest. */
  private static final double QUIET = 0.1;

  private static final double LOUD = 0.9;

  private static final CheckForm FORM = new CheckForm("noise", "Noise floor", "none");

  @Override
  public CheckOutcome examine(PairSignals pair) {
    return pair.content().map(NoiseCheck::judge).orElse(FORM.notMeasured());
  }

  private static CheckOutcome judge(PairContent content) {
    ShortTimeLevels levels = content.levels();
    double hum = content.hum().map(Hum::power).orElse(0.0);
    double power = Math.max(0, floor(levels) - hum);
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

  /**
   * What is left over in the quietest frames, less what grows with the music: distortion and
   * filters leave a share c of it, noise the same at all levels.
   */
  private static double floor(ShortTimeLevels levels) {
    double loud =
        ShortTimeLevels.percentile(levels.sorted(levels::follows, levels::wetPower), LOUD);
    double share =
        middle(
            levels.sorted(
                k -> levels.follows(k) && levels.wetPower(k) >= loud,
                k -> levels.remainder(k) / levels.wetPower(k)));
    double quiet =
        ShortTimeLevels.percentile(levels.sorted(levels::occupied, levels::wetPower), QUIET);
    return middle(
        levels.sorted(
            k -> levels.occupied(k) && levels.wetPower(k) <= quiet,
            k -> Math.max(0, levels.remainder(k) - share * levels.wetPower(k))));
  }

  private static double middle(double[] sorted) {
    return ShortTimeLevels.percentile(sorted, 0.5);
  }
}
