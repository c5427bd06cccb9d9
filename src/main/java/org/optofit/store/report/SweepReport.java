package org.optofit.store.report;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.optofit.fit.InterpolationCheck;
import org.optofit.model.CompressionMode;
import org.optofit.model.ParameterRange;
import org.optofit.model.UnitModel;

/**
 * All that is reported of a sweep: several fits that became one model.
 *
 * @param written when
 * @param program name and version of the program
 * @param model what came of it; its name is the title
 * @param fits the fits in the order they are shown; each is a setting of the model
 * @param notInModel the captures that gave none
 * @param leaveOneOut how well the others foretell each setting; without points where that was not
 *     measured
 */
public record SweepReport(
    Instant written,
    String program,
    UnitModel model,
    List<Fit> fits,
    List<NotInModel> notInModel,
    InterpolationCheck leaveOneOut) {
  /** Copies the lists. */
  public SweepReport {
    fits = List.copyOf(fits);
    notInModel = List.copyOf(notInModel);
  }

  /**
   * One fit of a sweep.
   *
   * @param mode position of the switch
   * @param peakReduction position of the knob, 0 to 100
   * @param part what a page of its own would show
   * @param undetermined parameters that the recording does not tell; the model takes other values
   * @param origin where the values come from and what the part shows, in sentences
   * @param remark what is worth knowing: flagged; empty for nothing
   */
  public record Fit(
      CompressionMode mode,
      double peakReduction,
      FitPart part,
      List<ParameterRange> undetermined,
      String origin,
      String remark) {
    /** Copies the list. */
    public Fit {
      undetermined = List.copyOf(undetermined);
    }
  }

  /**
   * A capture that is no setting of the model.
   *
   * @param mode position of the switch
   * @param peakReduction position of the knob, 0 to 100; empty where it is not known
   * @param wet name of the wet file
   * @param reason why, in a sentence
   */
  public record NotInModel(
      CompressionMode mode, OptionalDouble peakReduction, String wet, String reason) {}
}
