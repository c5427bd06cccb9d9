package org.optofit.app;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.optofit.capture.Alignment;
import org.optofit.capture.Remedy;
import org.optofit.capture.SweepCapture;
import org.optofit.fit.SweepFit;
import org.optofit.model.CompressorParameters;
import org.optofit.model.ParameterRange;
import org.optofit.store.SweepWarning;

/**
 * How far one capture of a sweep is.
 *
 * @param capture the recording
 * @param stage where it is
 * @param iteration iteration of the fit under way
 * @param trying parameters of that fit, while it is under way
 * @param fit the best fit so far
 * @param reused whether that fit is from a former run
 * @param improved whether a neighbour's result has made it better
 * @param outlier parameters in which it stands out from the curve of the others
 * @param warnings what the checks had to say
 * @param alignment where wet lay against dry, if it was measured
 * @param resampledFromHz rate in Hz that wet was resampled from, if it was
 * @param message why it is blocked or unreadable; empty otherwise
 * @param remedy what would help then
 */
public record SweepPoint(
    SweepCapture capture,
    Stage stage,
    int iteration,
    Optional<CompressorParameters> trying,
    Optional<SweepFit> fit,
    boolean reused,
    boolean improved,
    List<ParameterRange> outlier,
    List<SweepWarning> warnings,
    Optional<Alignment> alignment,
    OptionalDouble resampledFromHz,
    String message,
    Optional<Remedy> remedy) {
  /** Where a capture is. */
  public enum Stage {
    /** Its turn has not come. */
    WAITING,
    /** Its files are read and checked. */
    READING,
    /** The solver runs. */
    FITTING,
    /** It has a fit. */
    FITTED,
    /** A check forbids a fit. */
    BLOCKED,
    /** It cannot be read. */
    UNREADABLE
  }

  /** Copies the lists. */
  public SweepPoint {
    outlier = List.copyOf(outlier);
    warnings = List.copyOf(warnings);
  }

  /** A capture whose turn has not come. */
  public static SweepPoint waiting(SweepCapture capture) {
    return new SweepPoint(
        capture,
        Stage.WAITING,
        0,
        Optional.empty(),
        Optional.empty(),
        false,
        false,
        List.of(),
        List.of(),
        Optional.empty(),
        OptionalDouble.empty(),
        "",
        Optional.empty());
  }

  /** What the recording does not determine and what a model takes then; empty for nothing. */
  public String undetermined() {
    List<ParameterRange> unknown = fit.map(SweepFit::undetermined).orElse(List.of());
    return unknown.isEmpty()
        ? ""
        : "The recording does not tell "
            + ParameterRange.inWords(unknown).toLowerCase(Locale.ROOT)
            + ", and the model takes the nearest setting's. Play louder or longer material into the"
            + " unit to know.";
  }

  /** Whether it is kept out of the model. */
  public boolean keptOut() {
    return stage == Stage.BLOCKED || stage == Stage.UNREADABLE;
  }

  SweepPoint at(Stage other) {
    return new SweepPoint(
        capture,
        other,
        0,
        Optional.empty(),
        fit,
        reused,
        improved,
        outlier,
        warnings,
        alignment,
        resampledFromHz,
        "",
        Optional.empty());
  }

  /** Back from work on it: fitted if it has a fit. */
  public SweepPoint rested() {
    return keptOut() ? this : at(fit.isPresent() ? Stage.FITTED : Stage.WAITING);
  }

  SweepPoint trying(int number, CompressorParameters parameters) {
    return new SweepPoint(
        capture,
        Stage.FITTING,
        number,
        Optional.of(parameters),
        fit,
        reused,
        improved,
        outlier,
        warnings,
        alignment,
        resampledFromHz,
        "",
        Optional.empty());
  }

  SweepPoint checked(
      List<SweepWarning> found, Optional<Alignment> measured, OptionalDouble fromHz) {
    return new SweepPoint(
        capture, stage, iteration, trying, fit, reused, improved, outlier, found, measured, fromHz,
        message, remedy);
  }

  SweepPoint fitted(SweepFit best, boolean again, boolean better) {
    return new SweepPoint(
        capture,
        Stage.FITTED,
        0,
        Optional.empty(),
        Optional.of(best),
        again,
        better,
        outlier,
        warnings,
        alignment,
        resampledFromHz,
        "",
        Optional.empty());
  }

  SweepPoint standingOut(List<ParameterRange> parameters) {
    return new SweepPoint(
        capture,
        stage,
        iteration,
        trying,
        fit,
        reused,
        improved,
        parameters,
        warnings,
        alignment,
        resampledFromHz,
        message,
        remedy);
  }

  SweepPoint keptOut(Stage why, String reason, Optional<Remedy> help) {
    return new SweepPoint(
        capture,
        why,
        0,
        Optional.empty(),
        Optional.empty(),
        false,
        false,
        List.of(),
        warnings,
        alignment,
        resampledFromHz,
        reason,
        help);
  }
}
