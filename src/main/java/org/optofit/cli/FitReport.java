package org.optofit.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.optofit.app.FitOutcome;
import org.optofit.fit.Agreement;
import org.optofit.fit.FitResult;
import org.optofit.fit.Identifiability;
import org.optofit.fit.Interval;
import org.optofit.fit.Uncertainty;
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
        parameters.put(p.key(), result.parameters().get(p));
      }
      object.put("parameters", parameters);
      if (result.termination().converged()) {
        object.put("intervals", intervals(result));
        object.put("uncertainty", uncertainty(result.uncertainty()));
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
      intervals.put(p.key(), result.uncertainty().determined(p) ? ends : null);
    }
    return intervals;
  }

  private static Map<String, Object> uncertainty(Uncertainty uncertainty) {
    Map<String, Object> object = new LinkedHashMap<>();
    Map<String, Object> errors = new LinkedHashMap<>();
    Map<String, Object> correlation = new LinkedHashMap<>();
    for (ParameterRange row : ParameterRange.values()) {
      errors.put(row.key(), finite(uncertainty.standardError(row)));
      Map<String, Object> cells = new LinkedHashMap<>();
      for (ParameterRange column : ParameterRange.values()) {
        cells.put(column.key(), uncertainty.correlation(row, column));
      }
      correlation.put(row.key(), cells);
    }
    object.put("standardErrors", errors);
    object.put("correlation", correlation);
    object.put("condition", finite(uncertainty.condition()));
    object.put("effectiveSamples", uncertainty.effectiveSamples());
    object.put("finding", String.join(" ", findings(uncertainty)));
    return object;
  }

  /** JSON has no infinity: what is not determined is null. */
  private static @Nullable Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }

  /** What the recording does not determine, and what it hardly tells apart. */
  private static List<String> findings(Uncertainty uncertainty) {
    Identifiability known = Identifiability.of(uncertainty);
    List<String> sentences = new ArrayList<>();
    if (!known.undetermined().isEmpty()) {
      sentences.add(
          "Not determined: "
              + ParameterRange.inWords(known.undetermined())
              + ". At a limit or without effect; record louder and quieter passages.");
    }
    List<Identifiability.Pair> together = known.together();
    if (together.isEmpty()) {
      if (known.undetermined().isEmpty()) {
        sentences.add("No two values move together; each can be read by itself.");
      }
    } else {
      Identifiability.Pair first = together.get(0);
      sentences.add(
          String.format(
              Locale.ROOT,
              "Moving together: %s (%+.2f)%s. %s.",
              ParameterRange.inWords(List.of(first.a(), first.b())),
              first.correlation(),
              more(together.size() - 1),
              first.inseparable()
                  ? "Hardly told apart: read them as a set"
                  : "Read them as a set"));
    }
    return sentences;
  }

  private static String more(int pairs) {
    return switch (pairs) {
      case 0 -> "";
      case 1 -> ", 1 more pair";
      default -> ", " + pairs + " more pairs";
    };
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
          converged && result.uncertainty().determined(p)
              ? interval(result.uncertainty().interval(p), decimals)
              : "-");
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
                    "%d iterations, %d evaluations, %d of %d starts agree",
                    result.iterations(),
                    result.evaluations(),
                    result.startsAgreeing(),
                    result.starts().size()))
            .row("Kernel", result.kernel());
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
      lines.addAll(findings(result.uncertainty()));
      lines.add(end(result));
    }
    return lines;
  }

  private static String interval(Interval interval, int decimals) {
    return fixed(interval.low(), decimals) + " to " + fixed(interval.high(), decimals);
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
