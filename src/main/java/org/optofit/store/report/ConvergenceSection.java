package org.optofit.store.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.optofit.fit.FitFigures;
import org.optofit.fit.FitIteration;
import org.optofit.fit.FitResult;
import org.optofit.fit.FitRun;
import org.optofit.fit.StartSummary;
import org.optofit.fit.StepOutcome;
import org.optofit.model.ParameterRange;

/** Loss per iteration, every start, and where each led. */
final class ConvergenceSection {
  private static final double WIDTH = 720;
  private static final double HEIGHT = 240;
  private static final int FEWEST_ITERATIONS = 8;

  private final FitRun run;
  private final FitResult result;

  ConvergenceSection(FitRun run, FitResult result) {
    this.run = run;
    this.result = result;
  }

  void write(Markup out) {
    out.open("section").element("h2", "Convergence");
    Legend.write(out, "model", "the start that is reported", "other", "other starts");
    chart(out);
    starts(out);
    out.open("p", "class", "muted");
    ResultSection.count(out, "iterations", result.iterations());
    out.text(" iterations of the start that is reported, ");
    ResultSection.count(out, "evaluations", result.evaluations());
    out.text(
        " passes over the recording in all. A start that is followed on an excerpt first begins"
            + " anew where it goes on with all of it; losses on the excerpt are scaled to the whole.");
    out.close().close();
  }

  private int winner() {
    return result.history().isEmpty() ? 0 : result.history().get(0).start();
  }

  private void chart(Markup out) {
    List<List<FitIteration>> others = new ArrayList<>();
    for (StartSummary start : result.starts()) {
      if (start.start() != winner()) {
        others.add(run.iterationsOf(start.start()));
      }
    }
    double[] losses =
        Stream.concat(result.history().stream(), others.stream().flatMap(List::stream))
            .mapToDouble(FitIteration::loss)
            .filter(loss -> loss > 0 && Double.isFinite(loss))
            .sorted()
            .toArray();
    if (losses.length == 0) {
      out.element("p", "No iteration had a loss above 0.", "class", "muted");
      return;
    }
    int longest =
        Math.max(result.history().size(), others.stream().mapToInt(List::size).max().orElse(0));
    SvgChart chart =
        new SvgChart(
            WIDTH,
            HEIGHT,
            ChartAxis.plain(0, Math.max(FEWEST_ITERATIONS, longest - 1), "iteration"),
            ChartAxis.logarithmic(losses[0], losses[losses.length - 1], "loss"),
            "Loss per iteration of every start");
    others.forEach(other -> chart.line("other", numbers(other), losses(other)));
    chart.line("model", numbers(result.history()), losses(result.history()));
    for (int i = 0; i < result.history().size(); i++) {
      FitIteration iteration = result.history().get(i);
      if (iteration.loss() > 0 && Double.isFinite(iteration.loss())) {
        if (iteration.outcome() == StepOutcome.REJECTED) {
          chart.cross("failed", i, iteration.loss());
        } else {
          chart.disc("point", i, iteration.loss());
        }
      }
    }
    chart.draw(out);
  }

  private static double[] numbers(List<FitIteration> iterations) {
    double[] numbers = new double[iterations.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = i;
    }
    return numbers;
  }

  private static double[] losses(List<FitIteration> iterations) {
    return iterations.stream().mapToDouble(FitIteration::loss).toArray();
  }

  private void starts(Markup out) {
    out.open("table", "class", "starts").open("thead").open("tr");
    out.element("th", "Start").element("th", "");
    for (ParameterRange parameter : ParameterRange.values()) {
      out.element("th", parameter.label() + ", " + parameter.unit(), "class", "number");
    }
    out.element("th", "iterations", "class", "number").element("th", "loss", "class", "number");
    out.close().close().open("tbody");
    for (int i = 0; i < result.starts().size(); i++) {
      StartSummary start = result.starts().get(i);
      String place = "convergence." + i;
      out.open("tr").element("th", String.format(Locale.ROOT, "%d", start.start() + 1));
      out.element("td", "from", "class", "muted");
      for (ParameterRange p : ParameterRange.values()) {
        value(out, p, place + ".from.", start.from().get(p));
      }
      out.element("td", "").element("td", "").close();
      out.open("tr", "class", "found").element("td", start.start() == winner() ? "\u25cf" : "");
      out.element("td", "found", "class", "muted");
      for (ParameterRange p : ParameterRange.values()) {
        value(out, p, place + ".found.", start.found().get(p));
      }
      out.open("td", "class", "number");
      ResultSection.count(out, place + ".iterations", start.iterations());
      out.close().open("td", "class", "number");
      if (Double.isFinite(start.loss())) {
        out.number(place + ".loss", start.loss(), FitFigures.loss(start.loss()));
      } else {
        out.text(FitFigures.loss(start.loss()));
      }
      out.close().close();
    }
    out.close().close();
  }

  private static void value(Markup out, ParameterRange parameter, String place, double value) {
    out.open("td", "class", "number");
    out.number(place + ParameterKeys.of(parameter), value, FitFigures.value(parameter, value));
    out.close();
  }
}
