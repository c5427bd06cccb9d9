package org.optofit.capture;

/** Every sample is a number. */
final class FiniteSamplesCheck implements CaptureCheck {
  private static final CheckForm FORM = new CheckForm("samples", "Samples", "all valid");

  @Override
  public CheckOutcome examine(PairSignals pair) {
    long bad = pair.dry().badSamples() + pair.wet().badSamples();
    return bad > 0
        ? FORM.blocking(Figures.count(bad) + " invalid", message(pair))
        : FORM.passed("all valid");
  }

  private static String message(PairSignals pair) {
    boolean inDry = pair.dry().badSamples() > 0;
    MonoSignal signal = inDry ? pair.dry() : pair.wet();
    double rate = (inDry ? pair.pair().dry() : pair.pair().wet()).sampleRateHz();
    return (inDry ? "Dry" : "Wet")
        + " holds "
        + Figures.count(signal.badSamples())
        + (signal.badSamples() == 1
            ? " sample that is no number, at "
            : " samples that are no numbers, the first at ")
        + Figures.seconds(signal.firstBadFrame() / rate)
        + ". Export the file again from its recording.";
  }
}
