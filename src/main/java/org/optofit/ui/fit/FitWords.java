package org.optofit.ui.fit;

import java.util.List;
import java.util.Locale;
import org.optofit.fit.FitIteration;
import org.optofit.fit.FitResult;
import org.optofit.fit.Identifiability;
import org.optofit.fit.Identifiability.Pair;
import org.optofit.fit.Interval;
import org.optofit.fit.StartSummary;
import org.optofit.fit.Termination;
import org.optofit.fit.Uncertainty;
import org.optofit.model.ParameterRange;
import org.optofit.ui.control.Numbers;

/** The sentences and figures of the Fit tab. */
final class FitWords {
  /** Lowest ESR published for models of such units (Yu and Fazekas 2025). */
  static final double PUBLISHED_LOW_ESR = 0.03;

  /** Highest ESR published for models of such units. */
  static final double PUBLISHED_HIGH_ESR = 0.20;

  /** Below a third of the published range nothing but details is left. */
  private static final double VERY_CLOSE_ESR = PUBLISHED_LOW_ESR / 3;

  /** With half of the energy left over the model says little about the recording. */
  private static final double NO_MATCH_ESR = 0.5;

  private static final double SMALLEST_ESR_SHOWN = 0.0001;

  /**
   * A finding in two parts.
   *
   * @param lead set in Medium
   * @param rest what follows
   */
  record Finding(String lead, String rest) {}

  private FitWords() {}

  /** How close a result comes; one that is no minimum says so before anything else. */
  static Finding agreement(Termination termination, double esr) {
    return termination.converged()
        ? agreement(esr)
        : new Finding(
            termination.finding(),
            "The best iteration leaves %s of the wet signal unexplained (pre-emphasised ESR %s). %s"
                .formatted(share(esr), esr(esr), termination.nextStep()));
  }

  /** How close a match an ESR is, measured by the published range. */
  static Finding agreement(double esr) {
    String numbers =
        "The model leaves %s of the wet signal unexplained (pre-emphasised ESR %s). Published models of such units leave 3\u00a0%% to 20\u00a0%%."
            .formatted(share(esr), esr(esr));
    if (esr < VERY_CLOSE_ESR) {
      return new Finding("Very close match.", numbers);
    }
    if (esr < PUBLISHED_LOW_ESR) {
      return new Finding("Close match.", numbers);
    }
    if (esr <= PUBLISHED_HIGH_ESR) {
      return new Finding("Match within the published range.", numbers);
    }
    if (esr < NO_MATCH_ESR) {
      return new Finding("Loose match.", numbers);
    }
    return new Finding("No match.", numbers + " Check that both files hold the same take.");
  }

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

  /** An ESR, four decimals. */
  static String esr(double esr) {
    return esr < SMALLEST_ESR_SHOWN ? "below 0.0001" : Numbers.fixed(esr, 4);
  }

  /** A share as percent with two figures that count. */
  static String share(double share) {
    double percent = 100 * share;
    if (percent < 0.01) {
      return "less than 0.01 %";
    }
    return Numbers.fixed(percent, percent < 0.995 ? 2 : percent < 9.95 ? 1 : 0) + " %";
  }

  /** A loss with as many decimals as its size needs. */
  static String loss(double loss) {
    if (!Double.isFinite(loss)) {
      return Numbers.NONE;
    }
    if (loss != 0 && loss < 0.001) {
      return String.format(Locale.ROOT, "%.2e", loss).replaceFirst("e-0?", "e" + Numbers.MINUS);
    }
    return Numbers.fixed(loss, loss < 1 ? 4 : loss < 10 ? 3 : loss < 10_000 ? 2 : 0);
  }

  /** Which values are to be read together; nothing is known of them away from a minimum. */
  static Finding correlation(FitResult result) {
    return result.termination().converged()
        ? correlation(result.uncertainty())
        : new Finding("No correlations:", "they hold at a minimum only.");
  }

  /** What the status line says at the end of a fit. */
  static String end(FitResult result, double esr) {
    return "%s ESR %s, %s."
        .formatted(
            result.termination().converged() ? "Fit finished:" : "Fit stopped: not converged,",
            esr(esr),
            effort(result));
  }

  /** Which values are to be read together, and why. */
  static Finding correlation(Uncertainty uncertainty) {
    Identifiability known = Identifiability.of(uncertainty);
    if (known.undetermined().size() == ParameterRange.values().length) {
      return new Finding(
          "The recording does not say", "how well each value is known. Fit a longer one.");
    }
    if (!known.undetermined().isEmpty()) {
      return new Finding(
          "The recording does not determine " + ParameterRange.inWords(known.undetermined()) + ".",
          "At a limit or without effect, so there is no interval. Record louder and quieter passages.");
    }
    Pair first = known.pairs().get(0);
    List<Pair> together = known.together();
    if (together.isEmpty()) {
      return new Finding(
          "No two values move together.",
          "The strongest pair is %s (%s), so each value can be read by itself."
              .formatted(names(first), Numbers.signed(first.correlation(), 2)));
    }
    StringBuilder rest = new StringBuilder("(" + Numbers.signed(first.correlation(), 2) + ")");
    if (together.size() > 1) {
      Pair second = together.get(1);
      rest.append(
          "; so do %s (%s)".formatted(names(second), Numbers.signed(second.correlation(), 2)));
    }
    rest.append(
        first.inseparable()
            ? ". The recording hardly tells them apart: read them as a set, or record louder and quieter passages too."
            : ". The recording holds each of them, but read them as a set.");
    return new Finding(capital(names(first)) + " move together", rest.toString());
  }

  /** What the figures of uncertainty rest on. */
  static String foundation(Uncertainty uncertainty) {
    return String.format(
        Locale.ROOT,
        "The intervals are those of %,.0f independent samples; the Hessian's condition number is %s.",
        uncertainty.effectiveSamples(),
        Double.isFinite(uncertainty.condition())
            ? String.format(Locale.ROOT, "%,.0f", uncertainty.condition())
            : "unbounded");
  }

  private static String names(Pair pair) {
    return ParameterRange.inWords(List.of(pair.a(), pair.b()));
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
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
      return new Finding("Loss " + loss(start) + " at the start.", "");
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
              "Last step took it from %s to %s.".formatted(loss(before), loss(last.loss()));
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
        loss(snapshot.finished().stream().mapToDouble(StartSummary::loss).min().orElse(Double.NaN));
    boolean same = snapshot.finished().stream().allMatch(s -> loss(s.loss()).equals(low));
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

  /** A parameter of the result card, without its unit. */
  static String value(ParameterRange parameter, double value) {
    return switch (parameter) {
      case THRESHOLD, RATIO -> Numbers.fixed(value, 2);
      case ATTACK, RELEASE -> Numbers.plainMilliseconds(value);
      case MAKE_UP -> Numbers.signed(value, 2);
    };
  }

  /** What the 95 % interval adds to a value: one half width, or two where they differ. */
  static String interval(ParameterRange parameter, double value, Interval interval) {
    double below = value - interval.low();
    double above = interval.high() - value;
    if (!Double.isFinite(below) || !Double.isFinite(above)) {
      return "not known";
    }
    int decimals = decimals(parameter, value);
    String low = Numbers.fixed(below, decimals);
    String high = Numbers.fixed(above, decimals);
    return low.equals(high) ? "± " + low : Numbers.MINUS + low + " / +" + high;
  }

  private static int decimals(ParameterRange parameter, double value) {
    if (parameter == ParameterRange.ATTACK || parameter == ParameterRange.RELEASE) {
      String shown = Numbers.plainMilliseconds(value);
      int point = shown.indexOf('.');
      return point < 0 ? 0 : shown.length() - point - 1;
    }
    return 2;
  }
}
