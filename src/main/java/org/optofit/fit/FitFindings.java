package org.optofit.fit;

import java.util.List;
import java.util.Locale;
import org.optofit.dsp.NumberText;
import org.optofit.fit.Identifiability.Pair;
import org.optofit.model.ParameterRange;

/** What a fit found, in words: the same in the window, on the command line and in a report. */
public final class FitFindings {
  /** Lowest ESR published for models of such units (Yu and Fazekas 2025). */
  public static final double PUBLISHED_LOW_ESR = 0.03;

  /** Highest ESR published for models of such units. */
  public static final double PUBLISHED_HIGH_ESR = 0.20;

  /** Below a third of the published range nothing but details is left. */
  private static final double VERY_CLOSE_ESR = PUBLISHED_LOW_ESR / 3;

  /** With half of the energy left over the model says little about the recording. */
  private static final double NO_MATCH_ESR = 0.5;

  private static final String NO_INTERVALS = "No intervals: they hold at a minimum only.";

  private FitFindings() {}

  /** How close a result comes; one that is no minimum says so before anything else. */
  public static Finding agreement(Termination termination, double esr) {
    return termination.converged()
        ? agreement(esr)
        : new Finding(
            termination.finding(),
            "The best iteration leaves %s of the wet signal unexplained (pre-emphasised ESR %s). %s"
                .formatted(FitFigures.share(esr), FitFigures.esr(esr), termination.nextStep()));
  }

  /** How close a match an ESR is, measured by the published range. */
  public static Finding agreement(double esr) {
    String numbers =
        "The model leaves %s of the wet signal unexplained (pre-emphasised ESR %s). Published models of such units leave 3\u00a0%% to 20\u00a0%%."
            .formatted(FitFigures.share(esr), FitFigures.esr(esr));
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

  /** How the fit ended, and what that takes from the result. */
  public static String end(Termination termination) {
    return termination.converged()
        ? termination.sentence()
        : termination.sentence() + " " + NO_INTERVALS;
  }

  /** Which values are to be read together; nothing is known of them away from a minimum. */
  public static Finding correlation(FitResult result) {
    return result.termination().converged()
        ? correlation(result.uncertainty())
        : new Finding("No correlations:", "they hold at a minimum only.");
  }

  /** Which values are to be read together, and why. */
  public static Finding correlation(Uncertainty uncertainty) {
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
              .formatted(names(first), NumberText.signed(first.correlation(), 2)));
    }
    StringBuilder rest = new StringBuilder("(" + NumberText.signed(first.correlation(), 2) + ")");
    if (together.size() > 1) {
      Pair second = together.get(1);
      rest.append(
          "; so do %s (%s)".formatted(names(second), NumberText.signed(second.correlation(), 2)));
    }
    rest.append(
        first.inseparable()
            ? ". The recording hardly tells them apart: read them as a set, or record louder and quieter passages too."
            : ". The recording holds each of them, but read them as a set.");
    return new Finding(capital(names(first)) + " move together", rest.toString());
  }

  /** What the figures of uncertainty rest on. */
  public static String foundation(Uncertainty uncertainty) {
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
}
