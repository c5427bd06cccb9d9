package org.optofit.capture;

/** Wet has dry's tone: the chain holds no equaliser or filter. */
final class EqualiserCheck implements CaptureCheck {
  /**
   * Units bend their ends by some tenths of a dB, and distortion at 30 dB of fast gain reduction
   * passes for 1.2 dB; a tone control set to 3 dB shows as 2.3.
   */
  static final double LIMIT_DB = 2;

  /** Share of its sample rate up to which any recorder is flat. */
  private static final double FLAT_SHARE = 0.45;

  private static final CheckForm FORM = new CheckForm("tone", "Tone", "bands within 2 dB");

  @Override
  public CheckOutcome examine(PairSignals pair) {
    return pair.content()
        .filter(content -> content.echo().map(echo -> !EchoCheck.found(echo)).orElse(false))
        .map(content -> judge(content.spectra().bands(), highestHz(pair)))
        .orElse(FORM.notMeasured());
  }

  /** Wet that was recorded at a lower rate has no tone above its band. */
  private static double highestHz(PairSignals pair) {
    return FLAT_SHARE
        * Math.min(pair.pair().dry().sampleRateHz(), pair.pair().wet().sampleRateHz());
  }

  private static CheckOutcome judge(BandGains bands, double highestHz) {
    int strongest = -1;
    int weakest = -1;
    for (int band = 0; band < bands.count(); band++) {
      if (bands.heard(band) && BandGains.upperHz(band) <= highestHz) {
        strongest =
            strongest < 0 || bands.medianDb(band) > bands.medianDb(strongest) ? band : strongest;
        weakest = weakest < 0 || bands.medianDb(band) < bands.medianDb(weakest) ? band : weakest;
      }
    }
    if (strongest == weakest) {
      return FORM.notMeasured();
    }
    double difference = bands.medianDb(strongest) - bands.medianDb(weakest);
    String value = Figures.fixed(difference, 1) + " dB";
    if (difference <= LIMIT_DB) {
      return FORM.passed(value);
    }
    return FORM.warning(
        value,
        "Wet's tone is not dry's: around "
            + Figures.hertz(BandGains.centreHz(strongest))
            + " it is "
            + value
            + " louder than around "
            + Figures.hertz(BandGains.centreHz(weakest))
            + ". Take equalisers and filters out of the chain.");
  }
}
