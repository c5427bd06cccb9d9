package org.optofit.capture;

/** Wet is dry's performance. */
final class MatchCheck implements CaptureCheck {
  /**
   * Typical correlation of 10 ms of wet with dry: 0.98 through 30 dB of gain reduction, 0.8 in
   * noise only 15 dB below the music, near 0 for other music.
   */
  static final double LIKE_ABOVE = 0.5;

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
    String finding =
        pair.likeness().isPresent()
            ? "Wet hardly follows dry: their typical correlation is " + value + "."
            : "Dry is nowhere in wet: no latency makes the two match.";
    return FORM.blocking(
        value, finding + " Choose the recording that was made while this dry file played.");
  }
}
