package org.optofit.capture;

import org.optofit.dsp.Decibels;

/** No mains hum in wet that a fit would feel. */
final class HumCheck implements CaptureCheck {
  /** Error-to-signal ratio that hum alone may come to. */
  static final double LIMIT_RATIO = 1e-4;

  private static final CheckForm FORM = new CheckForm("hum", "Hum", "none");

  @Override
  public CheckOutcome examine(PairSignals pair) {
    return pair.content()
        .flatMap(c -> c.hum().map(hum -> judge(hum, c.levels().meanWetPower())))
        .orElse(FORM.notMeasured());
  }

  private static CheckOutcome judge(Hum hum, double wetPower) {
    CheckForm form =
        FORM.withLimit("below " + Figures.level(Decibels.fromPower(LIMIT_RATIO * wetPower)));
    if (hum.power() == 0) {
      return form.passed("none");
    }
    double ratio = hum.power() / wetPower;
    String level = Figures.level(Decibels.fromPower(hum.power()));
    String value = Figures.fixed(hum.mainsHz(), 0) + " Hz, " + level;
    if (ratio <= LIMIT_RATIO) {
      return form.passed(value);
    }
    return form.warning(
        value,
        "Wet hums at "
            + Figures.fixed(hum.mainsHz(), 0)
            + " Hz and its multiples, "
            + level
            + ", which allows no ESR below "
            + Figures.ratio(ratio)
            + ". Use balanced cables or break the earth loop, and record again.");
  }
}
