package org.optofit.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.optofit.audio.AudioFileException;
import org.optofit.capture.AlignmentEstimate;
import org.optofit.capture.CaptureReport;
import org.optofit.capture.CheckOutcome;
import org.optofit.capture.PairTreatment;
import org.optofit.capture.Severity;
import org.optofit.fit.DryWetSignal;
import org.optofit.fit.ErrorToSignalRatio;
import org.optofit.fit.FitIteration;
import org.optofit.fit.FitMonitor;
import org.optofit.fit.FitOptions;
import org.optofit.fit.FitResult;
import org.optofit.fit.InterpolationCheck;
import org.optofit.fit.KernelKind;
import org.optofit.fit.ModelledOutput;
import org.optofit.fit.ParameterFit;
import org.optofit.fit.SolverKind;
import org.optofit.fit.StartSummary;
import org.optofit.fit.SweepFit;
import org.optofit.fit.SweepOutliers;
import org.optofit.fit.SweepPointFit;
import org.optofit.fit.SweepStart;
import org.optofit.model.CaptureHash;
import org.optofit.model.CompressionMode;
import org.optofit.model.CompressorParameters;
import org.optofit.model.Interpolation;
import org.optofit.model.KnobSetting;
import org.optofit.model.ParameterRange;
import org.optofit.store.StoreException;
import org.optofit.store.SweepKey;
import org.optofit.store.SweepRecord;
import org.optofit.store.SweepWarning;

/** What happens to the captures of one run of a {@link SweepJob}. */
final class SweepRun {
  private final List<SweepTask> tasks;
  private final FitOptions options;
  private final SweepArchive archive;
  private final SweepMonitor monitor;
  private final SweepSignals signals;
  private final SweepPoint[] points;
  private final Map<Integer, SweepKey> keys = new LinkedHashMap<>();
  private boolean archiveTroubleTold;

  SweepRun(List<SweepTask> tasks, FitOptions options, SweepArchive archive, SweepMonitor monitor) {
    this.tasks = tasks;
    this.options = options;
    this.archive = archive;
    this.monitor = monitor;
    this.signals = new SweepSignals(done -> !monitor.stopRequested());
    this.points = new SweepPoint[tasks.size()];
    for (int i = 0; i < points.length; i++) {
      points[i] = SweepPoint.waiting(tasks.get(i).capture());
    }
  }

  List<SweepPoint> points() {
    return List.of(points);
  }

  /** Hashes of the files of all fitted captures, dry before wet. */
  List<CaptureHash> hashes() {
    List<CaptureHash> hashes = new ArrayList<>();
    for (int i = 0; i < points.length; i++) {
      if (points[i].fit().isPresent()) {
        try {
          hashes.add(signals.hash(tasks.get(i).capture().dry()));
          hashes.add(signals.hash(tasks.get(i).capture().wet()));
        } catch (AudioFileException e) {
          monitor.notice(String.valueOf(e.getMessage()));
        }
      }
    }
    return hashes;
  }

  /** What a former run found, to go on from. */
  Optional<SweepPointFit> known(int index) {
    SweepTask task = tasks.get(index);
    try {
      SweepKey key = key(task);
      keys.put(index, key);
      Optional<SweepRecord> found = archive.find(key);
      found.ifPresent(
          kept ->
              set(
                  index,
                  points[index]
                      .checked(kept.warnings(), kept.alignment(), kept.resampledFromHz())
                      .fitted(kept.fit().best(), true, false)));
      return found.map(
          kept -> task.thorough() ? new SweepPointFit(kept.fit().best(), List.of()) : kept.fit());
    } catch (AudioFileException e) {
      keepOut(index, e);
      return Optional.empty();
    }
  }

  /** Fits a capture; empty if it cannot be fitted, or the run is to stop. */
  Optional<SweepFit> fit(int index, SweepStart start) {
    if (points[index].keptOut()) {
      return Optional.empty();
    }
    try {
      set(index, points[index].at(SweepPoint.Stage.READING));
      CaptureReport report = signals.of(tasks.get(index));
      if (report.blocked()) {
        keepOut(index, report);
        return Optional.empty();
      }
      set(
          index,
          points[index].checked(
              warnings(report),
              report.alignment().map(AlignmentEstimate::alignment),
              report.resampledFromHz()));
      if (keepOutWhatIsNoUnit(index)) {
        return Optional.empty();
      }
      SweepFit fit = fit(index, start, report);
      if (monitor.stopRequested()) {
        set(index, points[index].rested());
        return Optional.empty();
      }
      return Optional.of(fit);
    } catch (AudioFileException e) {
      keepOut(index, e);
      return Optional.empty();
    }
  }

  private SweepFit fit(int index, SweepStart start, CaptureReport report) {
    DryWetSignal signal = new DryWetSignal(report.dry(), report.wet(), report.sampleRateHz());
    FitMonitor follow = follow(index);
    Optional<CompressorParameters> from = start.parameters();
    FitResult result;
    if (from.isEmpty()) {
      result = ParameterFit.run(signal, options, follow);
    } else if (options.solver() == SolverKind.PAPER) {
      result = ParameterFit.run(signal, options.withStart(from.get()), follow);
    } else {
      result = ParameterFit.runFrom(signal, options, from.get(), follow);
    }
    double position = tasks.get(index).capture().peakReduction();
    return SweepFit.of(position, start, result, esr(report, result.parameters()));
  }

  /** A fit or another start of it has ended. */
  void keep(int index, SweepPointFit now, boolean better) {
    SweepPoint before = points[index];
    boolean again = before.reused() && !better;
    boolean improved = before.improved() || (better && before.fit().isPresent());
    SweepPoint point = before.fitted(now.best(), again, improved);
    set(index, point);
    SweepKey key = keys.get(index);
    if (key == null) {
      return;
    }
    try {
      archive.put(
          new SweepRecord(key, now, point.warnings(), point.alignment(), point.resampledFromHz()));
    } catch (StoreException e) {
      if (!archiveTroubleTold) {
        archiveTroubleTold = true;
        monitor.notice(e.getMessage() + " The sweep goes on and cannot be taken up again later.");
      }
    }
  }

  /** Keeps captures out whose fit or checks say that this is no recording of the unit. */
  void keepOutWhatIsNoUnit() {
    for (int i = 0; i < points.length; i++) {
      keepOutWhatIsNoUnit(i);
    }
  }

  private boolean keepOutWhatIsNoUnit(int index) {
    Optional<String> reason = SweepObstacle.of(points[index]);
    reason.ifPresent(
        why -> set(index, points[index].keptOut(SweepPoint.Stage.BLOCKED, why, Optional.empty())));
    return reason.isPresent();
  }

  /** Marks what stands out among the captures of one mode, given highest first. */
  void flagOutliers(List<Integer> order) {
    List<Integer> rising = new ArrayList<>();
    List<SweepFit> fits = new ArrayList<>();
    for (int place = order.size() - 1; place >= 0; place--) {
      int index = order.get(place);
      points[index]
          .fit()
          .ifPresent(
              fit -> {
                rising.add(index);
                fits.add(fit);
              });
    }
    Map<Integer, List<ParameterRange>> outliers = SweepOutliers.of(fits);
    for (int i = 0; i < rising.size(); i++) {
      List<ParameterRange> standingOut = outliers.getOrDefault(i, List.of());
      if (!standingOut.isEmpty()) {
        set(rising.get(i), points[rising.get(i)].standingOut(standingOut));
      }
    }
  }

  /** Compares ways between the settings at every inner one; what stands out takes no part. */
  InterpolationCheck compare() {
    monitor.comparing();
    List<InterpolationCheck.Point> compared = new ArrayList<>();
    for (int i = 0; i < points.length; i++) {
      CompressionMode mode = points[i].capture().mode();
      List<SweepPoint> plausible = points().stream().filter(p -> p.outlier().isEmpty()).toList();
      List<KnobSetting> settings = SweepOutcome.settings(plausible, mode);
      double position = points[i].capture().peakReduction();
      Optional<KnobSetting> own =
          points[i].fit().isEmpty()
              ? Optional.empty()
              : settings.stream().filter(s -> s.peakReduction() == position).findFirst();
      if (own.isPresent() && points[i].outlier().isEmpty() && isInner(settings, own.get())) {
        if (monitor.stopRequested()) {
          return new InterpolationCheck(List.of());
        }
        compare(i, settings, own.get()).ifPresent(compared::add);
      }
    }
    return new InterpolationCheck(compared);
  }

  private Optional<InterpolationCheck.Point> compare(
      int index, List<KnobSetting> settings, KnobSetting own) {
    try {
      CaptureReport report = signals.of(tasks.get(index));
      return Optional.of(
          new InterpolationCheck.Point(
              own.peakReduction(),
              points[index].capture().mode(),
              own.esr(),
              esr(report, InterpolationCheck.without(settings, own, Interpolation.LINEAR)),
              esr(
                  report,
                  InterpolationCheck.without(settings, own, Interpolation.MONOTONE_CUBIC))));
    } catch (AudioFileException e) {
      monitor.notice(String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  /** Puts captures back that were in work when the run ended. */
  void rest() {
    for (int i = 0; i < points.length; i++) {
      if (points[i].stage() == SweepPoint.Stage.READING
          || points[i].stage() == SweepPoint.Stage.FITTING) {
        set(i, points[i].rested());
      }
    }
  }

  private static boolean isInner(List<KnobSetting> settings, KnobSetting own) {
    return settings.stream().anyMatch(s -> s.peakReduction() < own.peakReduction())
        && settings.stream().anyMatch(s -> s.peakReduction() > own.peakReduction());
  }

  private static double esr(CaptureReport report, CompressorParameters parameters) {
    double rate = report.sampleRateHz();
    float[] modelled = ModelledOutput.render(report.dry(), parameters, rate);
    return ErrorToSignalRatio.of(report.wet(), modelled, rate);
  }

  private SweepKey key(SweepTask task) throws AudioFileException {
    return new SweepKey(
        signals.hash(task.capture().dry()).sha256(),
        signals.hash(task.capture().wet()).sha256(),
        task.capture().peakReduction(),
        task.capture().mode(),
        words(task.treatment()),
        "fit "
            + SweepFit.VERSION
            + ": "
            + options.withThreads(1).withKernel(KernelKind.AUTO).toString());
  }

  private static String words(PairTreatment treatment) {
    String done = treatment.preparation().remedies().toString();
    return treatment.asProposed() ? done + " and as proposed" : done;
  }

  private FitMonitor follow(int index) {
    return new FitMonitor() {
      @Override
      public void iterationDone(FitIteration iteration) {
        set(index, points[index].trying(iteration.iteration(), iteration.parameters()));
      }

      @Override
      public void startDone(StartSummary summary) {}

      @Override
      public boolean stopRequested() {
        return monitor.stopRequested();
      }
    };
  }

  private static List<SweepWarning> warnings(CaptureReport report) {
    return report.outcomes().stream()
        .filter(outcome -> outcome.severity() == Severity.WARNING)
        .map(o -> new SweepWarning(o.id(), o.title(), o.value(), o.message(), o.remedy()))
        .toList();
  }

  private void keepOut(int index, AudioFileException e) {
    set(
        index,
        points[index].keptOut(
            SweepPoint.Stage.UNREADABLE, String.valueOf(e.getMessage()), Optional.empty()));
  }

  private void keepOut(int index, CaptureReport report) {
    CheckOutcome cause =
        report.outcomes().stream()
            .filter(outcome -> outcome.severity() == Severity.BLOCKING)
            .findFirst()
            .orElseThrow();
    set(index, points[index].keptOut(SweepPoint.Stage.BLOCKED, cause.message(), cause.remedy()));
  }

  private void set(int index, SweepPoint now) {
    points[index] = now;
    monitor.pointChanged(index, now);
  }
}
