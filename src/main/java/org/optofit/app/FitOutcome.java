package org.optofit.app;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.optofit.capture.CaptureReport;
import org.optofit.fit.Agreement;
import org.optofit.fit.DryWetSignal;
import org.optofit.fit.FitResult;
import org.optofit.fit.FitRun;
import org.optofit.model.AudioClip;
import org.optofit.model.CaptureHash;
import org.optofit.model.CompressionMode;
import org.optofit.model.KnobSetting;
import org.optofit.model.UnitModel;
import org.optofit.store.report.FitReport;

/**
 * What a fit of a pair came to.
 *
 * @param dry the input as read
 * @param wet the output as read
 * @param captures hashes of the files, dry first; empty when the clips came from elsewhere
 * @param warnings sentences about the files, such as a missing end
 * @param checks what the checks found in the whole recording; where they forbid the fit of a part
 *     only, in that part
 * @param run how the fit was come by
 * @param result what the solver found, or null when a check forbade it
 * @param agreement modelled output against wet over the whole recording, wet turned round where the
 *     result says so; null with the result
 * @param compared the two signals that were compared; null with the result
 */
public record FitOutcome(
    AudioClip dry,
    AudioClip wet,
    List<CaptureHash> captures,
    List<String> warnings,
    CaptureReport checks,
    FitRun run,
    @Nullable FitResult result,
    @Nullable Agreement agreement,
    @Nullable DryWetSignal compared) {
  /** Copies the lists. */
  public FitOutcome {
    captures = List.copyOf(captures);
    warnings = List.copyOf(warnings);
  }

  /** Whether there is a result: no check forbade it. */
  public boolean fitted() {
    return result != null;
  }

  /**
   * All of it as a report.
   *
   * @param title what the reader calls it
   */
  public FitReport report(String title) {
    return new FitReport(
        title,
        Instant.now(),
        ProgramVersion.text(),
        new FitReport.Recordings(dry, wet, captures, warnings),
        checks,
        run,
        result == null || agreement == null || compared == null
            ? null
            : new FitReport.Found(result, agreement, compared));
  }

  /**
   * The result as a model of one setting; empty without a result.
   *
   * @param name name of the unit
   * @param mode position of the unit's switch during the recording
   * @param peakReduction position of its knob, 0 to 100
   */
  public Optional<UnitModel> model(String name, CompressionMode mode, double peakReduction) {
    if (result == null || agreement == null) {
      return Optional.empty();
    }
    KnobSetting setting = new KnobSetting(peakReduction, result.parameters(), agreement.esr());
    return Optional.of(UnitModel.ofSingleFit(name, mode, setting, captures));
  }
}
