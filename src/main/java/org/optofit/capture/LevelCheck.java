package org.optofit.capture;

import org.optofit.dsp.Decibels;

/** Both recordings hold sound, loud enough to be measured. */
final class LevelCheck implements CaptureCheck {
  private static final CheckForm FORM = new CheckForm("level", "Level", "\u221240 dBFS or more");

  /** A peak below this leaves too few bits of a 16 bit file for a fit. */
  static final double QUIET_DBFS = -40;

  @Override
  public CheckOutcome examine(PairSignals pair) {
    double dry = pair.dry().peakDbfs();
    double wet = pair.wet().peakDbfs();
    String name = dry <= wet ? "Dry" : "Wet";
    double lower = Math.min(dry, wet);
    if (Math.max(dry, wet) < MonoSignal.SILENCE_DBFS) {
      return FORM.blocking(
          value(pair), "Dry and wet are silent: both peak below \u221280 dBFS. Record them again.");
    }
    if (pair.wet().silent()) {
      return FORM.blocking(
          value(pair),
          silence("Wet", pair.wet()) + "Check the unit's output and the cable, and record again.");
    }
    if (pair.dry().silent()) {
      return FORM.blocking(
          value(pair),
          silence("Dry", pair.dry()) + "Choose the recording that went into the unit.");
    }
    if (lower < QUIET_DBFS) {
      return FORM.warning(
          value(pair),
          name
              + " is quiet: its peak is "
              + Figures.level(lower)
              + ". Record with a peak between \u221212 and \u22121 dBFS.");
    }
    return FORM.passed(value(pair));
  }

  private static String silence(String name, MonoSignal signal) {
    double peak = signal.peakDbfs();
    if (peak >= MonoSignal.SILENCE_DBFS) {
      return name + " holds no sound behind its first second, only a steady level. ";
    }
    return peak <= Decibels.FLOOR_DB
        ? name + " is silent: it holds no signal. "
        : name + " is silent: its peak is " + Figures.level(peak) + ". ";
  }

  private static String value(PairSignals pair) {
    return Figures.level(pair.dry().peakDbfs()) + ", " + Figures.level(pair.wet().peakDbfs());
  }
}
