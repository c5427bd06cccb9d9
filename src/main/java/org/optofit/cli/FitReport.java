package org.optofit.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.optofit.app.FitOutcome;
import org.optofit.fit.Agreement;
import org.optofit.fit.FitResult;
import org.optofit.fit.Interval;
import org.optofit.model.ParameterRange;

/** A fit as JSON and as tables. */
final class FitReport {
  /** Beyond this a ratio says only that nothing fits. */
  private static final double MOST_SHOWN = 10;

  private static final String NO_INTERVALS = "No intervals: they hold at a minimum only.";

  private FitReport() {}

  /** The object of {@code --json}; without a result only what was checked. */
  static Map<String, Object> json(FitOutcome outcome) {
    Map<String, Object> object = new LinkedHashMap<>();
    FitResult result = outcome.result();
    Agreement agreement = outcome.agreement();
    if (result != null && agreement != null) {
      Map<String, Object> parameters = new LinkedHashMap<>();
      for (ParameterRange p : ParameterRange.values()) {
        parameters.put(key(p), result.parameters().get(p));
      }
      object.put("parameters", parameters);
      if (result.termination().converged()) {
        object.put("intervals", intervals(result));
      }
      object.put("esr", agreement.esr());
      object.put("ldrDifferenceDb", agreement.ldrDifferenceDb());
      object.put("loss", result.loss());
      object.put("iterations", result.iterations());
      object.put("evaluations", result.evaluations());
      object.put("termination", result.termination().name());
      object.put("starts", result.starts().size());
      object.put("startsAgreeing", result.startsAgreeing());
      object.put("solveSeconds", result.solveSeconds());
      object.put("kernel", result.kernel());
    }
    object.put("sampleRateHz", outcome.checks().sampleRateHz());
    object.put("checks", CheckLines.json(outcome.checks()));
    return object;
  }

  private static Map<String, Object> intervals(FitResult result) {
    Map<String, Object> intervals = new LinkedHashMap<>();
    for (ParameterRange p : ParameterRange.values()) {
      Interval interval = result.uncertainty().interval(p);
      Map<String, Object> ends = new LinkedHashMap<>();
      ends.put("low", interval.low());
      ends.put("high", interval.high());
      intervals.put(key(p), ends);
    }
    return intervals;
  }

  /** How the fit ended, and what that takes from the result. */
  static String end(FitResult result) {
    String sentence = result.termination().sentence();
    return result.termination().converged() ? sentence : sentence + " " + NO_INTERVALS;
  }

  /** The result as lines for reading; one that is no minimum says so first. */
  static List<String> lines(FitResult result, Agreement agreement) {
    boolean converged = result.termination().converged();
    Table values = new Table().row("Parameter", "Value", "95 % interval");
    for (ParameterRange p : ParameterRange.values()) {
      int decimals = decimals(p);
      values.row(
          p.label(),
          fixed(result.parameters().get(p), decimals) + " " + p.unit(),
          converged ? interval(result.uncertainty().interval(p), decimals) : "-");
    }
    Table agreed =
        new Table()
            .row("ESR", percent(agreement.esr()), "published LA-2A plug-ins: 3 to 20 %")
            .row("LDR difference", fixed(agreement.ldrDifferenceDb(), 2) + " dB", "model - wet")
            .row("Gain reduction error", fixed(agreement.gainReductionErrorDb(), 2) + " dB", "rms")
            .row(
                "Solver",
                fixed(result.solveSeconds(), 2) + " s",
                String.format(
                    Locale.ROOT,
                    "%d iterations, %d evaluations, %d of %d starts agree; kernel %s",
                    result.iterations(),
                    result.evaluations(),
                    result.startsAgreeing(),
                    result.starts().size(),
                    result.kernel()));
    List<String> lines = new ArrayList<>();
    if (!converged) {
      lines.add(end(result));
      lines.add("");
    }
    lines.addAll(values.lines());
    lines.add("");
    lines.addAll(agreed.lines());
    if (converged) {
      lines.add("");
      lines.add(end(result));
    }
    return lines;
  }

  private static String interval(Interval interval, int decimals) {
    return fixed(interval.low(), decimals) + " to " + fixed(interval.high(), decimals);
  }

  private static String key(ParameterRange parameter) {
    return switch (parameter) {
      case THRESHOLD -> "thresholdDb";
      case RATIO -> "ratio";
      case ATTACK -> "attackMs";
      case RELEASE -> "releaseMs";
      case MAKE_UP -> "makeUpDb";
    };
  }

  private static int decimals(ParameterRange parameter) {
    return switch (parameter) {
      case THRESHOLD, RATIO, ATTACK, MAKE_UP -> 2;
      case RELEASE -> 1;
    };
  }

  private static String percent(double fraction) {
    return fraction < MOST_SHOWN ? fixed(100 * fraction, 3) + " %" : "above 1000 %";
  }

  private static String fixed(double value, int decimals) {
    String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
    return text.matches("-0\\.0+") ? text.substring(1) : text;
  }
}
