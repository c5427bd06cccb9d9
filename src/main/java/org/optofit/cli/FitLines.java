package org.optofit.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.optofit.fit.Agreement;
import org.optofit.fit.FitFindings;
import org.optofit.fit.FitResult;
import org.optofit.fit.Interval;
import org.optofit.model.ParameterRange;

/** A fit as tables. */
final class FitLines {
  /** Beyond this a ratio says only that nothing fits. */
  private static final double MOST_SHOWN = 10;

  private static final int WIDTH = 79;

  private FitLines() {}

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
      lines.add(FitFindings.end(result.termination()));
      lines.add("");
    }
    lines.addAll(values.lines());
    lines.add("");
    lines.addAll(agreed.lines());
    if (converged) {
      lines.add("");
      lines.addAll(wrapped(FitFindings.correlation(result.uncertainty()).sentence()));
      lines.add(FitFindings.end(result.termination()));
    }
    return lines;
  }

  /** A text in lines of at most {@value #WIDTH} characters, broken between words. */
  private static List<String> wrapped(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
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
