package org.optofit.capture;

import org.optofit.dsp.Decibels;

/** Neither recording stands off zero. */
final class OffsetCheck implements CaptureCheck {
  /** An offset this far below the signal moves no level by more than 0.001 dB. */
  private static final double LIMIT_DB = -40;

  private static final CheckForm FORM =
      new CheckForm("offset", "DC offset", "40 dB below the signal");

  @Override
  public CheckOutcome examine(PairSignals pair) {
    if (!pair.dry().sounds() || !pair.wet().sounds()) {
      return FORM.notMeasured();
    }
    double dry = relativeDb(pair.dry());
    double wet = relativeDb(pair.wet());
    boolean inDry = dry > wet;
    MonoSignal larger = inDry ? pair.dry() : pair.wet();
    String size = Figures.percent(larger.offset());
    if (pair.has(Remedy.REMOVE_OFFSET)) {
      return FORM.passed(size + ", removed");
    }
    if (Math.max(dry, wet) <= LIMIT_DB) {
      return FORM.passed(size);
    }
    return FORM.warning(
            size,
            (inDry ? "Dry" : "Wet")
                + " stands off zero by "
                + size
                + " of full scale, which moves every quiet level. Remove the offset, or switch the"
                + " recorder's low cut on.")
        .with(Remedy.REMOVE_OFFSET);
  }

  private static double relativeDb(MonoSignal signal) {
    double square = signal.offset() * signal.offset();
    double rest = signal.power() - square;
    return rest > 0 ? Decibels.fromPower(square / rest) : Decibels.FLOOR_DB;
  }
}
