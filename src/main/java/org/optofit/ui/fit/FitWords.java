package org.optofit.ui.fit;

import java.util.List;
import org.optofit.fit.Finding;
import org.optofit.fit.FitFigures;
import org.optofit.fit.FitIteration;
import org.optofit.fit.FitResult;
import org.optofit.fit.StartSummary;
import org.optofit.fit.Termination;
import org.optofit.ui.control.Numbers;

/** The sentences and figures of the Fit tab. */
final class FitWords {
  private FitWords() {}

  /** By how much a signal is raised, with its sign, decimals only if there are any. */
  static String raise(double gainDb) {
    return Numbers.signed(gainDb, gainDb == Math.rint(gainDb) ? 0 : 1);
  }

  /** The residual as it is listened to. */
  static String raisedResidual(double gainDb) {
    if (gainDb >= FittedPair.MOST_LISTENING_GAIN_DB) {
      return "wet minus model, raised by " + Numbers.fixed(gainDb, 0) + " dB";
    }
    String figure = Numbers.fixed(Math.abs(gainDb), 1) + " dB";
    return gainDb < 0
        ? "wet minus model, lowered by " + figure + ", as it would clip"
        : "wet minus model, raised by " + figure + ", as more would clip";
  }

  /** What the status line says at the end of a fit. */
  static String end(FitResult result, double esr) {
    return "%s ESR %s, %s."
        .formatted(
            result.termination().converged() ? "Fit finished:" : "Fit stopped: not converged,",
            FitFigures.esr(esr),
            effort(result));
  }

  /** How far the start at work has come. */
  static Finding loss(FitSnapshot snapshot) {
    List<FitIteration> rows = snapshot.current();
    if (rows.isEmpty()) {
      return new Finding("", "");
    }
    double start = rows.get(0).loss();
    double best = rows.get(snapshot.best()).loss();
    if (rows.size() == 1) {
      return new Finding("Loss " + FitFigures.loss(start) + " at the start.", "");
    }
    String lead =
        best < start
            ? "Loss " + Numbers.fixed(100 * (1 - best / start), 1) + " % below the start."
            : "Loss not below the start yet.";
    FitIteration last = rows.get(rows.size() - 1);
    double before = rows.get(rows.size() - 2).loss();
    return new Finding(
        lead,
        switch (last.outcome()) {
          case REJECTED -> "Last step did not lower it and was not taken.";
          case RANDOM -> "Last step was a random one: the direction led uphill.";
          case START, ACCEPTED ->
              "Last step took it from %s to %s."
                  .formatted(FitFigures.loss(before), FitFigures.loss(last.loss()));
        });
  }

  /** How many starts have ended, and where as soon as that is known. */
  static String starts(FitSnapshot snapshot) {
    int done = snapshot.finished().size();
    if (done == 0) {
      return snapshot.running() && !snapshot.others().isEmpty()
          ? "%d of %d starts finished".formatted(snapshot.others().size(), snapshot.starts())
          : "";
    }
    String low =
        FitFigures.loss(
            snapshot.finished().stream().mapToDouble(StartSummary::loss).min().orElse(Double.NaN));
    boolean same =
        snapshot.finished().stream().allMatch(s -> FitFigures.loss(s.loss()).equals(low));
    String where = done == 1 ? "at " : !same ? "best at " : done == 2 ? "both at " : "all at ";
    return "%d of %d starts finished, %s%s".formatted(done, snapshot.starts(), where, low);
  }

  /** Why and when a fit ended, in a few words. */
  static String stopped(FitResult result) {
    return reason(result.termination()) + ", " + effort(result);
  }

  /** Iterations and time: "10 iterations, 1.3 s". */
  static String effort(FitResult result) {
    return "%d %s, %s s"
        .formatted(
            result.iterations(),
            result.iterations() == 1 ? "iteration" : "iterations",
            Numbers.fixed(result.solveSeconds(), 1));
  }

  private static String reason(Termination termination) {
    return switch (termination) {
      case CONVERGED_STEP -> "next step too short";
      case CONVERGED_REDUCTION -> "nothing left to gain";
      case ITERATION_LIMIT -> "iteration limit";
      case LINE_SEARCH_FAILED -> "no step lowers the loss";
      case NOT_FINITE -> "loss is not a number";
      case STOPPED -> "by you, best kept";
    };
  }
}
