package org.optofit.store.report;

import java.time.Instant;
import java.util.List;
import org.optofit.model.CompressionMode;
import org.optofit.model.UnitModel;

/**
 * All that is reported of a sweep: several fits that became one model.
 *
 * @param title what the reader calls it
 * @param written when
 * @param program name and version of the program
 * @param model what came of it
 * @param fits the fits in the order they are shown
 * @param leftOut how well the others foretell each setting; empty when that was not measured
 */
public record SweepReport(
    String title,
    Instant written,
    String program,
    UnitModel model,
    List<Fit> fits,
    List<LeftOut> leftOut) {
  /** Copies the lists. */
  public SweepReport {
    fits = List.copyOf(fits);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * One fit of a sweep.
   *
   * @param mode position of the switch
   * @param peakReduction position of the knob, 0 to 100
   * @param report the fit
   * @param remark what is worth knowing: flagged, left out; empty for nothing
   */
  public record Fit(CompressionMode mode, double peakReduction, FitReport report, String remark) {}

  /**
   * ESR at a setting with parameters interpolated from the others.
   *
   * @param mode position of the switch
   * @param peakReduction position of the knob, 0 to 100
   * @param linearEsr with straight lines, a fraction
   * @param monotoneCubicEsr with monotone cubics, a fraction
   */
  public record LeftOut(
      CompressionMode mode, double peakReduction, double linearEsr, double monotoneCubicEsr) {}
}
