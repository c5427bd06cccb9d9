package org.optofit.capture;

/** Wet has dry's tone: the chain holds no equaliser or filter. */
final class EqualiserCheck implements CaptureCheck {
  /**
   * Units bend their ends by some tenths of a dB, and distortion at 30 dB of fast gain reduction
   * passes for 1.2 dB; a tone control set to 3 dB shows as 2.3.
   */
  static final double LIMIT_DB = 2;

  private static final CheckForm FORM = new CheckForm("tone", "Tone", "bands within 2 dB");

  @Override
  public CheckOutcome examine(PairSignals pair) {
    return pair.content()
        .filter(content -> content.echo().map(echo -> !EchoCheck.found(echo)).orElse(false))
        .map(content -> judge(content.spectra().bands()))
        .orElse(FORM.notMeasured());
  }

  private static CheckOutcome judge(BandGains bands) {
    int strongest = -1;
    int weakest = -1;
    for (int band = 0; band < bands.count(); band++) {
      if (bands.heard(band)) {
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
