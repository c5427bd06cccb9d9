package org.optofit.capture;

/** Wet holds dry once. */
final class EchoCheck implements CaptureCheck {
  /** An echo this quiet costs 0.0001 of the error-to-signal ratio. */
  static final double LIMIT_DB = -40;

  /** An echo stands this far out of what is found where none can be. */
  private static final double STANDS_OUT_DB = 10;

  private static final CheckForm FORM = new CheckForm("echo", "Echo", "below \u221240 dB");

  @Override
  public CheckOutcome examine(PairSignals pair) {
    return pair.content()
        .flatMap(PairContent::echo)
        .map(EchoCheck::judge)
        .orElse(FORM.notMeasured());
  }

  /** Whether it is one. */
  static boolean found(Echo echo) {
    return echo.levelDb() > LIMIT_DB && echo.levelDb() > echo.chanceDb() + STANDS_OUT_DB;
  }

  private static CheckOutcome judge(Echo echo) {
    if (!found(echo)) {
      return FORM.passed("none");
    }
    String delay = Figures.fixed(1000 * echo.delaySeconds(), 1) + " ms";
    String level = Figures.fixed(echo.levelDb(), 1) + " dB";
    return FORM.warning(
        level + " at " + delay,
        "Wet repeats dry "
            + delay
            + " later at "
            + level
            + ". Take echo, reverb and monitoring loops out of the chain.");
  }
}
