package org.optofit.model;

/**
 * Parameters found at one position of the Peak Reduction knob.
 *
 * @param peakReduction position, {@value PeakReductionMap#LOWEST} to {@value
 *     PeakReductionMap#HIGHEST}
 * @param parameters the five parameters there
 * @param esr error-to-signal ratio of the fit, a fraction; NaN where unknown
 */
public record KnobSetting(double peakReduction, CompressorParameters parameters, double esr) {
  /** Checks the position and the ratio. */
  public KnobSetting {
    if (!(peakReduction >= PeakReductionMap.LOWEST && peakReduction <= PeakReductionMap.HIGHEST)) {
      throw new IllegalArgumentException(
          "peak reduction " + peakReduction + " is outside 0 to 100");
    }
    if (esr < 0) {
      throw new IllegalArgumentException("ESR " + esr + " is below 0");
    }
  }
}
