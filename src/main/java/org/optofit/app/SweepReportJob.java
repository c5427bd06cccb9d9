package org.optofit.app;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.optofit.audio.AudioFileException;
import org.optofit.fit.FitMonitor;
import org.optofit.fit.FitOptions;
import org.optofit.fit.InterpolationCheck;
import org.optofit.fit.SweepFit;
import org.optofit.model.ParameterRange;
import org.optofit.model.UnitModel;
import org.optofit.store.report.SweepReport;

/**
 * Gathers what a report of a sweep says.
 *
 * <p>A sweep keeps of each fit what a model needs. For the rest, such as intervals and the course
 * of the residual, every fitted capture is read once more and fitted from where its fit ended. Runs
 * on the calling thread; all recordings are in memory at its end.
 */
public final class SweepReportJob {
  private final List<SweepTask> tasks;
  private final SweepOutcome outcome;
  private final FitOptions options;

  /**
   * A report of a finished sweep.
   *
   * @param tasks what the sweep was made of, in the order of the outcome's points
   * @param options settings of the sweep
   */
  public SweepReportJob(List<SweepTask> tasks, SweepOutcome outcome, FitOptions options) {
    this.tasks = List.copyOf(tasks);
    this.outcome = outcome;
    this.options = options;
  }

  /**
   * Gathers it.
   *
   * @param model the model the sweep became; its name is the report's title
   * @param monitor may end the work
   * @throws AudioFileException if a recording cannot be read any more
   * @throws CancellationException if the monitor asked to stop
   */
  public SweepReport run(UnitModel model, FitMonitor monitor) throws AudioFileException {
    List<SweepReport.Fit> fits = new ArrayList<>();
    for (int i = 0; i < tasks.size(); i++) {
      SweepPoint point = outcome.points().get(i);
      Optional<SweepFit> fit = point.fit();
      if (fit.isPresent()) {
        fits.add(report(tasks.get(i), point, fit.get(), monitor));
      }
      if (monitor.stopRequested()) {
        throw new CancellationException();
      }
    }
    return new SweepReport(
        model.name(),
        Instant.now(),
        ProgramVersion.text(),
        model,
        fits,
        outcome.interpolation().points().stream().map(SweepReportJob::leftOut).toList());
  }

  private SweepReport.Fit report(SweepTask task, SweepPoint point, SweepFit fit, FitMonitor monitor)
      throws AudioFileException {
    FitOptions fromThere = options.withStart(fit.setting().parameters()).withStarts(1);
    FitOutcome found =
        new FitJob(task.capture().dry(), task.capture().wet(), fromThere)
            .withTreatment(task.treatment())
            .run(monitor, stage -> {});
    return new SweepReport.Fit(
        task.capture().mode(),
        task.capture().peakReduction(),
        found.report(String.valueOf(task.capture().wet().getFileName())),
        remark(point, fit));
  }

  private static String remark(SweepPoint point, SweepFit fit) {
    List<String> remarks = new ArrayList<>();
    if (!point.outlier().isEmpty()) {
      remarks.add("stands out in " + ParameterRange.inWords(point.outlier()));
    }
    if (!fit.undetermined().isEmpty()) {
      remarks.add(
          ParameterRange.inWords(fit.undetermined()).toLowerCase(Locale.ROOT)
              + " not determined, in the model as at the nearest setting");
    }
    return String.join("; ", remarks);
  }

  private static SweepReport.LeftOut leftOut(InterpolationCheck.Point point) {
    return new SweepReport.LeftOut(
        point.mode(), point.peakReduction(), point.linearEsr(), point.monotoneCubicEsr());
  }
}
