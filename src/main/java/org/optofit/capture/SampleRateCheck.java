package org.optofit.capture;

import org.optofit.dsp.FeedForwardCompressor;

/** Both recordings have one sample rate, and one the compressor can run at. */
final class SampleRateCheck implements CaptureCheck {
  private static final String ID = "sample-rate";
  private static final String TITLE = "Sample rate";
  private static final String LIMIT = "equal, 8 to 192 kHz";

  @Override
  public CheckOutcome examine(PairSignals pair) {
    double dry = pair.pair().dry().sampleRateHz();
    double wet = pair.pair().wet().sampleRateHz();
    if (dry != wet) {
      return new CheckOutcome(
          ID,
          TITLE,
          Severity.BLOCKING,
          Figures.kilohertz(dry) + ", " + Figures.kilohertz(wet),
          LIMIT,
          "Dry runs at "
              + Figures.kilohertz(dry)
              + " and wet at "
              + Figures.kilohertz(wet)
              + ". Convert one of them to the other's rate.");
    }
    if (dry < FeedForwardCompressor.LOWEST_RATE_HZ || dry > FeedForwardCompressor.HIGHEST_RATE_HZ) {
      return new CheckOutcome(
          ID,
          TITLE,
          Severity.BLOCKING,
          Figures.kilohertz(dry),
          LIMIT,
          "The sample rate of "
              + Figures.kilohertz(dry)
              + " is outside 8 to 192 kHz. Convert both files to 44.1 or 48 kHz.");
    }
    return new CheckOutcome(ID, TITLE, Severity.OK, Figures.kilohertz(dry), LIMIT, "");
  }
}
