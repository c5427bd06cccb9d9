package org.optofit.app;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import org.optofit.audio.AudioFileException;
import org.optofit.audio.Progress;
import org.optofit.dsp.NumberText;
import org.optofit.fit.FitMonitor;
import org.optofit.fit.FitOptions;
import org.optofit.fit.SweepFit;
import org.optofit.model.ParameterRange;
import org.optofit.model.UnitModel;
import org.optofit.store.SweepEntry;
import org.optofit.store.report.FitPart;
import org.optofit.store.report.SweepReport;

/**
 * Gathers what a report of a sweep says.
 *
 * <p>A sweep keeps of each fit what a model needs. For the rest, such as intervals and the course
 * of the residual, every fitted capture is read once more and fitted from where its fit ended. Runs
 * on the calling thread; the recordings of one capture at a time are in memory.
 */
public final class SweepReportJob {
  private final List<SweepTask> tasks;
  private final SweepOutcome outcome;
  private final FitOptions options;
  private final List<SweepEntry> leftOut;

  /**
   * A report of a finished sweep.
   *
   * @param tasks what the sweep was made of, in the order of the outcome's points
   * @param options settings of the sweep
   */
  public SweepReportJob(List<SweepTask> tasks, SweepOutcome outcome, FitOptions options) {
    this(tasks, outcome, options, List.of());
  }

  private SweepReportJob(
      List<SweepTask> tasks, SweepOutcome outcome, FitOptions options, List<SweepEntry> leftOut) {
    this.tasks = List.copyOf(tasks);
    this.outcome = outcome;
    this.options = options;
    this.leftOut = List.copyOf(leftOut);
  }

  /** The same report, naming also captures that the user left out of the sweep. */
  public SweepReportJob withLeftOut(List<SweepEntry> captures) {
    return new SweepReportJob(tasks, outcome, options, captures);
  }

  /**
   * Gathers it.
   *
   * @param model the model the sweep became; its name is the report's title
   * @param progress hears of every fit and may end the work
   * @throws AudioFileException if a recording cannot be read any more
   * @throws CancellationException if the progress asked to stop
   */
  public SweepReport run(UnitModel model, Progress progress) throws AudioFileException {
    List<SweepReport.Fit> fits = new ArrayList<>();
    List<SweepReport.NotInModel> notInModel = new ArrayList<>();
    for (int i = 0; i < tasks.size(); i++) {
      double done = (double) i / tasks.size();
      SweepPoint point = outcome.points().get(i);
      Optional<SweepFit> fit = point.fit();
      if (fit.isPresent()) {
        fits.add(report(tasks.get(i), point, fit.get(), fits.size(), stopper(progress, done)));
      } else {
        notInModel.add(notInModel(point));
      }
      if (!progress.goOn((i + 1.0) / tasks.size())) {
        throw new CancellationException();
      }
    }
    leftOut.forEach(entry -> notInModel.add(byHand(entry)));
    return new SweepReport(
        Instant.now(), ProgramVersion.text(), model, fits, notInModel, outcome.interpolation());
  }

  private SweepReport.Fit report(
      SweepTask task, SweepPoint point, SweepFit fit, int index, FitMonitor monitor)
      throws AudioFileException {
    FitOptions fromThere = options.withStart(fit.parameters()).withStarts(1);
    FitOutcome found =
        new FitJob(task.capture().dry(), task.capture().wet(), fromThere)
            .withTreatment(task.treatment())
            .run(monitor, stage -> {});
    return new SweepReport.Fit(
        task.capture().mode(),
        task.capture().peakReduction(),
        FitPart.of(found.report(wet(point)), index),
        fit.undetermined(),
        origin(fit),
        remark(point, fit, found.fitted()));
  }

  private static FitMonitor stopper(Progress progress, double done) {
    return FitMonitor.stoppedBy(() -> !progress.goOn(done));
  }

  private static String origin(SweepFit fit) {
    String from =
        fit.startedFrom().neighbour().isPresent()
            ? "the result at Peak Reduction "
                + position(fit.startedFrom().neighbour().getAsDouble())
            : "spread starts";
    return "The sweep found the values from "
        + from
        + (fit.iterations() == 1 ? " in 1 iteration." : " in " + fit.iterations() + " iterations.")
        + " What follows is a short fit that began at those values, made for this report.";
  }

  private static String position(double position) {
    return NumberText.fixed(position, position == Math.rint(position) ? 0 : 1);
  }

  private static SweepReport.NotInModel notInModel(SweepPoint point) {
    return new SweepReport.NotInModel(
        point.capture().mode(),
        OptionalDouble.of(point.capture().peakReduction()),
        wet(point),
        point.message().isEmpty()
            ? "The sweep was stopped before its turn. Run the sweep again to go on."
            : point.message());
  }

  private static SweepReport.NotInModel byHand(SweepEntry entry) {
    return new SweepReport.NotInModel(
        entry.mode(),
        entry.peakReduction(),
        String.valueOf(entry.wet().getFileName()),
        "Left out by hand.");
  }

  private static String wet(SweepPoint point) {
    return String.valueOf(point.capture().wet().getFileName());
  }

  private static String remark(SweepPoint point, SweepFit fit, boolean fittedAgain) {
    List<String> remarks = new ArrayList<>();
    if (!fittedAgain) {
      remarks.add("a check blocks the recording by now");
    }
    if (!point.outlier().isEmpty()) {
      remarks.add("stands out in " + ParameterRange.inWords(point.outlier()));
    }
    if (!fit.termination().converged()) {
      remarks.add("not converged");
    }
    return String.join("; ", remarks);
  }
}
