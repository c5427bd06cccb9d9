package org.optofit.store.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.optofit.capture.Alignment;
import org.optofit.capture.CaptureReport;
import org.optofit.capture.CheckOutcome;
import org.optofit.fit.Agreement;
import org.optofit.fit.FitFindings;
import org.optofit.fit.FitIteration;
import org.optofit.fit.FitOptions;
import org.optofit.fit.FitResult;
import org.optofit.fit.FitRun;
import org.optofit.fit.GainReductionTrace;
import org.optofit.fit.InterpolationCheck;
import org.optofit.fit.Interval;
import org.optofit.fit.ResidualLevels;
import org.optofit.fit.StartSummary;
import org.optofit.fit.Uncertainty;
import org.optofit.model.AudioClip;
import org.optofit.model.CaptureHash;
import org.optofit.model.Interpolation;
import org.optofit.model.ParameterRange;

/**
 * A fit as a tree for JSON; every key says its unit. Numbers that are not there are null.
 *
 * <p>Shares are fractions. Traces over time are given to a thousandth of a dB.
 */
public final class FitFacts {
  /** Newest schema of the file beside a report. */
  public static final int SCHEMA = 1;

  /** What the file beside a report says it is. */
  public static final String FORMAT = "optofit-report";

  private FitFacts() {}

  /** The result and what was checked; without a result only the latter. */
  public static Map<String, Object> summary(FitReport report) {
    Map<String, Object> object = new LinkedHashMap<>();
    FitReport.Found found = report.found();
    if (found != null) {
      putFound(object, found);
    }
    object.put("sampleRateHz", report.checks().sampleRateHz());
    object.putAll(checks(report.checks()));
    return object;
  }

  /** Where wet lay, what was done to it, and every check. */
  public static Map<String, Object> checks(CaptureReport report) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("alignment", alignment(report));
    object.put("corrections", report.corrections());
    object.put("checks", report.outcomes().stream().map(FitFacts::check).toList());
    return object;
  }

  /** Everything a report says, curves included. */
  public static Map<String, Object> whole(FitReport report) {
    Map<String, Object> object = head("fit", report.title(), report.written(), report.program());
    object.putAll(body(report));
    return object;
  }

  /** Everything the report of a sweep says. */
  public static Map<String, Object> whole(SweepReport report) {
    String name = report.model().name();
    Map<String, Object> object = head("sweep", name, report.written(), report.program());
    object.put("model", name);
    List<Map<String, Object>> fits = new ArrayList<>();
    for (SweepReport.Fit fit : report.fits()) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("mode", fit.mode().id());
      entry.put("peakReduction", fit.peakReduction());
      entry.put("remark", fit.remark());
      entry.put("origin", fit.origin());
      entry.put("modelParameters", ParameterKeys.values(SweepPage.inModel(report, fit)));
      entry.put("undetermined", fit.undetermined().stream().map(ParameterKeys::of).toList());
      entry.putAll(fit.part().facts());
      fits.add(entry);
    }
    object.put("fits", fits);
    object.put("notInModel", report.notInModel().stream().map(FitFacts::notInModel).toList());
    InterpolationCheck check = report.leaveOneOut();
    object.put("interpolation", check.chosen().id());
    object.put("leaveOneOut", check.points().stream().map(FitFacts::leaveOneOut).toList());
    Map<String, Object> mean = new LinkedHashMap<>();
    mean.put("linearEsr", finite(check.meanEsr(Interpolation.LINEAR)));
    mean.put("monotoneCubicEsr", finite(check.meanEsr(Interpolation.MONOTONE_CUBIC)));
    object.put("leaveOneOutMean", mean);
    return object;
  }

  private static Map<String, Object> notInModel(SweepReport.NotInModel each) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("mode", each.mode().id());
    object.put("peakReduction", finite(each.peakReduction().orElse(Double.NaN)));
    object.put("wet", each.wet());
    object.put("reason", each.reason());
    return object;
  }

  private static Map<String, Object> leaveOneOut(InterpolationCheck.Point each) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("mode", each.mode().id());
    object.put("peakReduction", each.peakReduction());
    object.put("fittedEsr", finite(each.fittedEsr()));
    object.put("linearEsr", finite(each.linearEsr()));
    object.put("monotoneCubicEsr", finite(each.monotoneCubicEsr()));
    return object;
  }

  private static Map<String, Object> head(
      String kind, String title, Instant written, String program) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("format", FORMAT);
    object.put("schema", SCHEMA);
    object.put("kind", kind);
    object.put("title", title);
    object.put("written", written.toString());
    object.put("program", program);
    return object;
  }

  /** What every fit says, whether alone or one of many. */
  static Map<String, Object> body(FitReport report) {
    Map<String, Object> object = new LinkedHashMap<>();
    FitReport.Recordings recordings = report.recordings();
    Map<String, Object> files = new LinkedHashMap<>();
    files.put("dry", recording(recordings.dry(), recordings.hash(0)));
    files.put("wet", recording(recordings.wet(), recordings.hash(1)));
    object.put("recordings", files);
    object.put("fileWarnings", recordings.warnings());
    object.putAll(summary(report));
    object.put("settings", settings(report.run()));
    object.put("totalSeconds", report.run().seconds());
    FitReport.Found found = report.found();
    if (found != null) {
      object.put("convergence", convergence(report.run(), found.result()));
      object.put("gainReduction", gainReduction(found.agreement()));
      object.put("levels", levels(found));
    }
    return object;
  }

  private static void putFound(Map<String, Object> object, FitReport.Found found) {
    FitResult result = found.result();
    Agreement agreement = found.agreement();
    object.put("parameters", ParameterKeys.values(result.parameters()));
    if (result.termination().converged()) {
      object.put("intervals", intervals(result));
      object.put("uncertainty", uncertainty(result.uncertainty()));
    }
    object.put("esr", finite(agreement.esr()));
    object.put("ldrDifferenceDb", finite(agreement.ldrDifferenceDb()));
    object.put("gainReductionErrorDb", finite(agreement.gainReductionErrorDb()));
    object.put("finding", FitFindings.agreement(result.termination(), agreement.esr()).sentence());
    object.put("loss", result.loss());
    object.put("iterations", result.iterations());
    object.put("evaluations", result.evaluations());
    object.put("termination", result.termination().name());
    object.put("starts", result.starts().size());
    object.put("startsAgreeing", result.startsAgreeing());
    object.put("polarityInverted", result.polarityInverted());
    object.put("solveSeconds", result.solveSeconds());
    object.put("kernel", result.kernel());
  }

  private static Map<String, Object> intervals(FitResult result) {
    Map<String, Object> intervals = new LinkedHashMap<>();
    for (ParameterRange p : ParameterRange.values()) {
      Interval interval = result.uncertainty().interval(p);
      Map<String, Object> ends = new LinkedHashMap<>();
      ends.put("low", interval.low());
      ends.put("high", interval.high());
      intervals.put(ParameterKeys.of(p), result.uncertainty().determined(p) ? ends : null);
    }
    return intervals;
  }

  private static Map<String, Object> uncertainty(Uncertainty uncertainty) {
    Map<String, Object> object = new LinkedHashMap<>();
    Map<String, Object> errors = new LinkedHashMap<>();
    Map<String, Object> correlation = new LinkedHashMap<>();
    for (ParameterRange row : ParameterRange.values()) {
      errors.put(ParameterKeys.of(row), finite(uncertainty.standardError(row)));
      Map<String, Object> cells = new LinkedHashMap<>();
      for (ParameterRange column : ParameterRange.values()) {
        cells.put(ParameterKeys.of(column), uncertainty.correlation(row, column));
      }
      correlation.put(ParameterKeys.of(row), cells);
    }
    object.put("standardErrors", errors);
    object.put("correlation", correlation);
    object.put("condition", finite(uncertainty.condition()));
    object.put("effectiveSamples", uncertainty.effectiveSamples());
    object.put("finding", FitFindings.correlation(uncertainty).sentence());
    return object;
  }

  private static @Nullable Map<String, Object> alignment(CaptureReport report) {
    if (report.alignment().isEmpty()) {
      return null;
    }
    Alignment alignment = report.alignment().get().alignment();
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("latencySamples", alignment.latencySamples());
    object.put("polarity", alignment.polarity());
    object.put("driftPpm", alignment.driftPpm());
    object.put(
        "resampledFromHz",
        report.resampledFromHz().isPresent() ? report.resampledFromHz().getAsDouble() : null);
    return object;
  }

  private static Map<String, Object> check(CheckOutcome o) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", o.id());
    object.put("severity", o.severity().name());
    object.put("value", o.value());
    object.put("limit", o.limit());
    object.put("message", o.message());
    if (o.notMeasured()) {
      object.put("measured", false);
    }
    o.remedy().ifPresent(remedy -> object.put("remedy", remedy.id()));
    return object;
  }

  private static Map<String, Object> recording(AudioClip clip, @Nullable CaptureHash hash) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("file", clip.name());
    object.put("sha256", hash == null ? null : hash.sha256());
    object.put("sampleRateHz", clip.sampleRateHz());
    object.put("channels", clip.channelCount());
    object.put("frames", clip.frames());
    object.put("encoding", clip.encoding());
    return object;
  }

  private static Map<String, Object> settings(FitRun run) {
    FitOptions options = run.options();
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("solver", options.solver().id());
    object.put("start", ParameterKeys.values(options.start()));
    object.put("starts", options.starts());
    object.put("maxIterations", options.maxIterations());
    object.put("threads", options.threads());
    object.put("lowest", ParameterKeys.values(options.limits().lowest()));
    object.put("highest", ParameterKeys.values(options.limits().highest()));
    object.put("fromSeconds", run.fromSeconds());
    object.put("toSeconds", finite(run.toSeconds()));
    return object;
  }

  private static List<Map<String, Object>> convergence(FitRun run, FitResult result) {
    List<Map<String, Object>> starts = new ArrayList<>();
    for (StartSummary start : result.starts()) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("start", start.start() + 1);
      object.put("from", ParameterKeys.values(start.from()));
      object.put("found", ParameterKeys.values(start.found()));
      object.put("loss", finite(start.loss()));
      object.put("iterations", start.iterations());
      object.put("termination", start.termination().name());
      object.put(
          "losses",
          run.iterationsOf(start.start()).stream()
              .map(FitIteration::loss)
              .map(FitFacts::finite)
              .toList());
      starts.add(object);
    }
    return starts;
  }

  private static Map<String, Object> gainReduction(Agreement agreement) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("frameSeconds", GainReductionTrace.FRAME_SECONDS);
    object.put("measuredDb", values(agreement.measured()));
    object.put("modelledDb", values(agreement.modelled()));
    return object;
  }

  private static List<@Nullable Double> values(GainReductionTrace trace) {
    List<@Nullable Double> values = new ArrayList<>();
    for (int frame = 0; frame < trace.frames(); frame++) {
      values.add(thousandth(trace.valueDb(frame)));
    }
    return values;
  }

  private static Map<String, Object> levels(FitReport.Found found) {
    ResidualLevels levels = ResidualLevels.of(found.compared(), found.agreement());
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("frameSeconds", ResidualLevels.FRAME_SECONDS);
    object.put("wetDbfs", levels.wetDbfs().stream().map(FitFacts::thousandth).toList());
    object.put("residualDbfs", levels.residualDbfs().stream().map(FitFacts::thousandth).toList());
    object.put("residualBelowWetDb", finite(levels.residualBelowWetDb()));
    return object;
  }

  /** JSON has neither infinity nor not-a-number: what is not known is null. */
  private static @Nullable Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }

  private static @Nullable Double thousandth(double value) {
    return Double.isFinite(value) ? Math.rint(1000 * value) / 1000 : null;
  }
}
