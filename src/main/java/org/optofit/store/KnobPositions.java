package org.optofit.store;

import org.optofit.model.CompressionMode;
import org.optofit.model.PeakReductionMap;

/**
 * How the unit's face was left.
 *
 * @param mode position of the switch
 * @param peakReduction position of the Peak Reduction knob, 0 to 100
 * @param gainDb position of the Gain knob in dB, finite
 */
public record KnobPositions(CompressionMode mode, double peakReduction, double gainDb) {
  /** As the unit comes: Compress, Peak Reduction 70, Gain 0 dB. */
  public static final KnobPositions DEFAULTS = new KnobPositions(CompressionMode.COMPRESS, 70, 0);

  /** Checks the knobs. */
  public KnobPositions {
    if (!(peakReduction >= PeakReductionMap.LOWEST && peakReduction <= PeakReductionMap.HIGHEST)) {
      throw new IllegalArgumentException(
          "peak reduction " + peakReduction + " is outside 0 to 100");
    }
    if (!Double.isFinite(gainDb)) {
      throw new IllegalArgumentException("gain " + gainDb + " dB is not finite");
    }
  }
}
