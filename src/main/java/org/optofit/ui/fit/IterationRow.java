package org.optofit.ui.fit;

import java.util.ArrayList;
import java.util.List;
import org.optofit.fit.FitFigures;
import org.optofit.fit.FitIteration;
import org.optofit.fit.StepOutcome;
import org.optofit.model.CompressorParameters;
import org.optofit.ui.control.Numbers;

/**
 * A row of the iteration table, ready to show.
 *
 * @param number number of the iteration
 * @param note what is special about it: "start", "best so far", "computing"; may be empty
 * @param cells threshold, ratio, attack, release, make-up, loss, step
 * @param best whether it has the lowest loss of its start
 * @param computing whether the iteration has not ended
 */
record IterationRow(int number, String note, List<String> cells, boolean best, boolean computing) {
  private static final String TO_COME = "…";

  IterationRow {
    cells = List.copyOf(cells);
  }

  /** The rows of a snapshot's start at work. */
  static List<IterationRow> of(FitSnapshot snapshot) {
    List<IterationRow> rows = new ArrayList<>();
    List<FitIteration> iterations = snapshot.current();
    int best = snapshot.best();
    for (int i = 0; i < iterations.size(); i++) {
      FitIteration iteration = iterations.get(i);
      boolean isBest = i == best && i > 0;
      rows.add(
          new IterationRow(
              iteration.iteration(),
              note(iteration, isBest, snapshot.running()),
              cells(iteration),
              isBest,
              false));
    }
    if (snapshot.running() && !iterations.isEmpty()) {
      rows.add(
          new IterationRow(
              iterations.get(iterations.size() - 1).iteration() + 1,
              "computing",
              java.util.Collections.nCopies(7, TO_COME),
              false,
              true));
    }
    return rows;
  }

  /** The row as text with tabs between the cells. */
  String text() {
    return number + "\t" + String.join("\t", cells);
  }

  private static String note(FitIteration iteration, boolean best, boolean running) {
    if (iteration.iteration() == 0) {
      return "start";
    }
    if (best) {
      return running ? "best so far" : "best";
    }
    return switch (iteration.outcome()) {
      case REJECTED -> "not taken";
      case RANDOM -> "random step";
      case START, ACCEPTED -> "";
    };
  }

  private static List<String> cells(FitIteration iteration) {
    CompressorParameters p = iteration.parameters();
    return List.of(
        Numbers.fixed(p.thresholdDb(), 2),
        Numbers.fixed(p.ratio(), 3),
        Numbers.fixed(p.attackMs(), 2),
        Numbers.fixed(p.releaseMs(), 1),
        Numbers.signed(p.makeUpDb(), 2),
        FitFigures.loss(iteration.loss()),
        iteration.outcome() == StepOutcome.START ? "" : Numbers.fixed(iteration.step(), 3));
  }
}
