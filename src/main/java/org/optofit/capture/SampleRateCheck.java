package org.optofit.capture;

import org.optofit.dsp.FeedForwardCompressor;

/** Both recordings have one sample rate, and one the compressor can run at. */
final class SampleRateCheck implements CaptureCheck {
  private static final CheckForm FORM =
      new CheckForm("sample-rate", "Sample rate", "equal, 8 to 192 kHz");

  /** Below this a recording lacks audible highs. */
  private static final double FULL_BAND_HZ = 32_000;

  @Override
  public CheckOutcome examine(PairSignals pair) {
    double dry = pair.pair().dry().sampleRateHz();
    double wet = pair.pair().wet().sampleRateHz();
    String dryRate = Figures.kilohertz(dry);
    String wetRate = Figures.kilohertz(wet);
    if (outside(dry) || outside(wet)) {
      String rate = outside(dry) ? dryRate : wetRate;
      return FORM.blocking(
          dry == wet ? rate : dryRate + ", " + wetRate,
          "The sample rate of "
              + rate
              + " is outside 8 to 192 kHz. Convert both files to 44.1 or 48 kHz.");
    }
    if (pair.resampledFromHz().isPresent() && wet < dry && wet < FULL_BAND_HZ) {
      return FORM.warning(
          wetRate + " to " + dryRate,
          "Wet was recorded at "
              + wetRate
              + " and holds nothing above "
              + Figures.kilohertz(wet / 2)
              + ", so the model's output cannot match it there. Record wet at "
              + dryRate
              + ".");
    }
    if (pair.resampledFromHz().isPresent()) {
      return FORM.passed(wetRate + " to " + dryRate);
    }
    if (dry != wet) {
      return FORM.blocking(
              dryRate + ", " + wetRate,
              "Dry runs at "
                  + dryRate
                  + " and wet at "
                  + wetRate
                  + ". Resample wet to "
                  + dryRate
                  + ", or record both at one rate.")
          .with(Remedy.MATCH_RATES);
    }
    return FORM.passed(dryRate);
  }

  private static boolean outside(double rateHz) {
    return rateHz < FeedForwardCompressor.LOWEST_RATE_HZ
        || rateHz > FeedForwardCompressor.HIGHEST_RATE_HZ;
  }
}
