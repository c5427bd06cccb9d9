package org.optofit.capture;

/** Wet lies on dry, or is moved there. */
final class LatencyCheck implements CaptureCheck {
  /** A longer way than this through converters and a unit is none. */
  private static final double LONGEST_SECONDS = 1;

  /** Left in, this costs about 0.00015 of the error-to-signal ratio. */
  private static final double FELT_SAMPLES = 0.05;

  private static final double STANDARD_ERRORS = 3;

  private static final CheckForm MOVED = new CheckForm("latency", "Latency", "up to 1 s");
  private static final CheckForm LEFT = MOVED.withLimit("below 0.05 samples");

  @Override
  public CheckOutcome examine(PairSignals pair) {
    boolean shifted = pair.has(Remedy.SHIFT_WET);
    CheckForm form = shifted ? MOVED : LEFT;
    return pair.match()
        .map(estimate -> judge(form, estimate, shifted, pair.pair().dry().sampleRateHz()))
        .orElse(form.notMeasured());
  }

  private static CheckOutcome judge(
      CheckForm form, AlignmentEstimate estimate, boolean shifted, double sampleRateHz) {
    double samples = estimate.alignment().latencySamples();
    double seconds = samples / sampleRateHz;
    String value =
        Figures.fixed(samples, 2) + " samples, " + Figures.fixed(1000 * seconds, 2) + " ms";
    if (!shifted
        && Math.abs(samples)
            > Math.max(FELT_SAMPLES, STANDARD_ERRORS * estimate.latencyErrorSamples())) {
      return form.warning(
              value,
              "Wet comes "
                  + Figures.fixed(Math.abs(samples), 2)
                  + " samples "
                  + (samples > 0 ? "after" : "before")
                  + " dry. Shift it back, or the attack time is wrong.")
          .with(Remedy.SHIFT_WET);
    }
    if (seconds > LONGEST_SECONDS) {
      return form.warning(
          value,
          "Wet comes "
              + Figures.seconds(seconds)
              + " after dry, longer than a way through a unit takes"
              + (shifted ? ", and was moved" : "")
              + ". Check that the two belong together.");
    }
    return form.passed(value);
  }
}
