package org.optofit.capture;

/** Wet is dry's performance. */
final class MatchCheck implements CaptureCheck {
  /**
   * Typical correlation of 10 ms of wet with dry: 0.98 through 30 dB of gain reduction, 0.8 in
   * noise only 15 dB below the music, near 0 for other music.
   */
  static final double LIKE_ABOVE = 0.5;

  private static final double[] USUAL_RATES_HZ = {
    22_050, 24_000, 32_000, 44_100, 48_000, 88_200, 96_000, 176_400, 192_000
  };

  /** Speeds below this differ by the machine, above it by the rate. */
  private static final double FINE_BELOW = 0.01;

  /** What two clocks differ by at most. */
  private static final double CLOCKS = 300e-6;

  private static final CheckForm FORM =
      new CheckForm("match", "Same performance", "correlation 0.50 or more");

  @Override
  public CheckOutcome examine(PairSignals pair) {
    if (!pair.comparable()) {
      return FORM.notMeasured();
    }
    String value = pair.likeness().map(like -> Figures.fixed(like, 2)).orElse("not found");
    if (pair.content().isPresent()) {
      return FORM.passed(value);
    }
    if (pair.speed().isPresent()) {
      return FORM.blocking(value, atOtherSpeed(pair, pair.speed().getAsDouble()));
    }
    String finding =
        pair.likeness().isPresent()
            ? "Wet hardly follows dry: their typical correlation is " + value + "."
            : "Dry is nowhere in wet: no latency makes the two match.";
    return FORM.blocking(
        value, finding + " Choose the recording that was made while this dry file played.");
  }

  /** Wet at another speed is named by its sample rate where a usual one explains it. */
  private static String atOtherSpeed(PairSignals pair, double step) {
    double off = Math.abs(step - 1);
    String finding =
        "Wet runs %s %% %s"
            .formatted(
                Figures.fixed(100 * off, off < FINE_BELOW ? 2 : 1), step > 1 ? "slow" : "fast");
    double said = pair.pair().wet().sampleRateHz();
    for (double rate : USUAL_RATES_HZ) {
      if (off > FINE_BELOW && Math.abs(rate / (said * step) - 1) < CLOCKS) {
        return finding
            + ": its file says "
            + Figures.kilohertz(said)
            + ", but it was recorded at "
            + Figures.kilohertz(rate)
            + " if dry's rate is right. Write the right rate into the file, or record wet again.";
      }
    }
    return finding
        + ", more than two clocks differ. Record dry and wet on one machine, or correct the speed in"
        + " an editor first.";
  }
}
