package org.optofit.capture;

/** Both recordings were made by one clock. */
final class DriftCheck implements CaptureCheck {
  private static final CheckForm FORM = new CheckForm("drift", "Drift", "slip below 0.1 samples");

  @Override
  public CheckOutcome examine(PairSignals pair) {
    return pair.slip().map(slip -> judge(pair, slip)).orElse(FORM.notMeasured());
  }

  private static CheckOutcome judge(PairSignals pair, Slip slip) {
    String value = Figures.fixed(slip.ppm(), 1) + " ppm";
    if (!slip.counts()) {
      return FORM.passed(value);
    }
    if (pair.has(Remedy.CORRECT_DRIFT)) {
      return FORM.passed(value + ", corrected");
    }
    return FORM.warning(
            value,
            "Wet slips "
                + Figures.fixed(Math.abs(slip.samples()), 1)
                + " samples over the file: the recorders ran on two clocks. Use one clock, or"
                + " resample wet by "
                + value
                + ".")
        .with(Remedy.CORRECT_DRIFT);
  }
}
