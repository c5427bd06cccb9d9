package org.optofit.store.report;

import org.optofit.dsp.NumberText;
import org.optofit.fit.FitFigures;
import org.optofit.fit.FitOptions;
import org.optofit.fit.FitRun;
import org.optofit.fit.SolverKind;
import org.optofit.model.ParameterRange;

/** How the fit was made: settings, section, times; and what the words mean. */
final class SettingsSection {
  private static final String ESR =
      "ESR, error-to-signal ratio: the energy of wet minus model divided by the energy of wet, both"
          + " pre-emphasised, over the whole recording without its first second. 0 is a perfect"
          + " match, 1 is as good as silence.";
  private static final String LDR =
      "ΔLDR: loudness dynamic range of the model less that of wet, in dB.";
  private static final String LOSS =
      "Loss: the sum of squares of the pre-emphasised error over the part that was fitted.";
  private static final String SOURCE =
      "Yu and Fazekas, Sound Matching an Analogue Levelling Amplifier Using the Newton-Raphson"
          + " Method, AES AIMLA 2025.";

  private final FitReport report;

  SettingsSection(FitReport report) {
    this.report = report;
  }

  void write(Markup out) {
    FitRun run = report.run();
    FitOptions options = run.options();
    out.open("section").element("h2", "Settings and times").open("dl", "class", "facts");
    out.element("dt", "Solver");
    out.element(
        "dd",
        options.solver() == SolverKind.PAPER
            ? "as published: one start, damped Newton with line search"
            : "trust region, Newton's matrix, make-up gain eliminated");
    out.element("dt", "First start").open("dd");
    for (ParameterRange p : ParameterRange.values()) {
      if (p != ParameterRange.MAKE_UP) {
        double value = options.start().get(p);
        out.text(p == ParameterRange.THRESHOLD ? "" : ", ");
        out.text(p.label() + " ");
        out.number("settings.start." + ParameterKeys.of(p), value, FitFigures.value(p, value));
        out.text(" " + p.unit());
      }
    }
    out.close();
    out.element("dt", "Starts, iterations").open("dd");
    ResultSection.count(out, "settings.starts", options.starts());
    out.text(" starts of at most ");
    ResultSection.count(out, "settings.maxIterations", options.maxIterations());
    out.text(" iterations").close();
    out.element("dt", "Part fitted").open("dd");
    if (run.fromSeconds() == 0 && Double.isInfinite(run.toSeconds())) {
      out.text("the whole recording");
    } else {
      out.number("settings.fromSeconds", run.fromSeconds(), NumberText.fixed(run.fromSeconds(), 2));
      out.text(" s to ");
      if (Double.isInfinite(run.toSeconds())) {
        out.text("the end");
      } else {
        out.number("settings.toSeconds", run.toSeconds(), NumberText.fixed(run.toSeconds(), 2));
        out.text(" s");
      }
    }
    out.close();
    times(out, run);
    out.close();
    out.element("h3", "What the words mean").open("ul", "class", "muted");
    for (String line : new String[] {ESR, LDR, LOSS, SOURCE}) {
      out.element("li", line);
    }
    out.close().close();
  }

  private void times(Markup out, FitRun run) {
    FitReport.Found found = report.found();
    if (found != null) {
      double solve = found.result().solveSeconds();
      out.element("dt", "Kernel");
      out.element("dd", found.result().kernel());
      out.element("dt", "Solver's time").open("dd");
      out.number("solveSeconds", solve, NumberText.fixed(solve, 2)).text(" s on ");
      ResultSection.count(out, "settings.threads", run.options().threads());
      out.text(run.options().threads() == 1 ? " thread" : " threads").close();
    }
    out.element("dt", "Time in all").open("dd");
    out.number("totalSeconds", run.seconds(), NumberText.fixed(run.seconds(), 2)).text(" s");
    out.close();
  }
}
