package org.optofit.capture;

import java.nio.file.Path;
import org.optofit.model.CompressionMode;
import org.optofit.model.PeakReductionMap;

/**
 * One recording of a sweep and how the unit was set for it.
 *
 * @param dry file that went into the unit
 * @param wet file that came out of it
 * @param peakReduction position of the knob, 0 to 100
 * @param mode position of the switch
 */
public record SweepCapture(Path dry, Path wet, double peakReduction, CompressionMode mode) {
  /** Checks the position. */
  public SweepCapture {
    if (!PeakReductionMap.isPosition(peakReduction)) {
      throw new IllegalArgumentException(
          "peak reduction " + peakReduction + " is outside 0 to 100");
    }
  }
}
