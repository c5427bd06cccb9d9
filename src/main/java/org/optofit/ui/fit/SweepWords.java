package org.optofit.ui.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.optofit.app.SweepOutcome;
import org.optofit.app.SweepPoint;
import org.optofit.fit.InterpolationCheck;
import org.optofit.fit.SweepFit;
import org.optofit.model.CompressorParameters;
import org.optofit.model.Interpolation;
import org.optofit.model.KnobSetting;
import org.optofit.model.ParameterRange;
import org.optofit.store.SweepWarning;
import org.optofit.ui.control.Mark;
import org.optofit.ui.control.Numbers;

/** What the sweep says. */
final class SweepWords {
  /** Above this three decimals tell enough. */
  private static final double PLAIN_ESR = 0.0995;

  private static final double LEAST_ESR = 0.00005;

  private SweepWords() {}

  /**
   * The row of a capture.
   *
   * @param twice whether another capture is at its setting
   * @param inModel settings of its mode as a model takes them
   */
  static SweepRow row(SweepItem item, boolean twice, List<KnobSetting> inModel) {
    String file = String.valueOf(item.entry().wet().getFileName());
    String knob =
        item.entry().peakReduction().isPresent()
            ? position(item.entry().peakReduction().getAsDouble())
            : "";
    SweepRow plain =
        new SweepRow(
            item.id(),
            knob,
            file,
            Mark.WAITING,
            "Waiting",
            "",
            SweepRow.Figures.NONE,
            false,
            Optional.empty(),
            false,
            item.entry().leftOut());
    if (item.entry().leftOut()) {
      return with(plain, Mark.NONE, "Left out", "Space takes it in again.");
    }
    if (knob.isEmpty()) {
      return reason(plain, Mark.WARNING, "Knob position not known. Type it at the left.");
    }
    if (twice) {
      return reason(plain, Mark.WARNING, "Knob " + knob + " is there twice. Correct one.");
    }
    return item.point().map(point -> row(plain, point, item.thorough(), inModel)).orElse(plain);
  }

  private static SweepRow row(
      SweepRow plain, SweepPoint point, boolean thorough, List<KnobSetting> inModel) {
    return switch (point.stage()) {
      case WAITING -> plain;
      case READING -> running(plain, "Reading", figures(point, inModel));
      case FITTING ->
          running(
              plain,
              "Iteration " + point.iteration(),
              point
                  .trying()
                  .map(trying -> figures(trying, "…", Integer.toString(point.iteration())))
                  .orElse(SweepRow.Figures.NONE));
      case FITTED ->
          thorough
              ? new SweepRow(
                  plain.id(),
                  plain.knob(),
                  plain.file(),
                  Mark.WAITING,
                  "To be fitted again",
                  "",
                  figures(point, inModel),
                  false,
                  Optional.empty(),
                  false,
                  false)
              : fitted(plain, point, figures(point, inModel));
      case BLOCKED -> {
        SweepRow row = reason(plain, Mark.BLOCKING, point.message());
        yield new SweepRow(
            row.id(),
            row.knob(),
            row.file(),
            row.mark(),
            row.state(),
            row.detail(),
            row.figures(),
            true,
            point.remedy(),
            false,
            false);
      }
      case UNREADABLE -> reason(plain, Mark.BLOCKING, point.message());
    };
  }

  private static SweepRow fitted(SweepRow plain, SweepPoint point, SweepRow.Figures figures) {
    List<String> remarks = new ArrayList<>();
    List<String> details = new ArrayList<>();
    if (!point.outlier().isEmpty()) {
      remarks.add("off the curve");
      details.add(
          capital(ParameterRange.inWords(point.outlier()))
              + " far off the curve of the other settings. Check the knob position, or record it"
              + " again.");
    }
    point
        .fit()
        .filter(fit -> !fit.termination().converged())
        .ifPresent(
            fit -> {
              remarks.add("not converged");
              details.add(fit.termination().sentence());
            });
    if (!point.undetermined().isEmpty()) {
      remarks.add("not all known");
      details.add(point.undetermined());
    }
    for (SweepWarning warning : point.warnings()) {
      remarks.add(warning.title().toLowerCase(Locale.ROOT) + " " + warning.value());
      details.add(warning.message());
    }
    point.fit().ifPresent(fit -> details.add(start(fit)));
    if (point.reused()) {
      details.add("From a former run.");
    }
    String state =
        point.reused() ? "Fitted before" : point.improved() ? "Fitted, improved" : "Fitted";
    if (!remarks.isEmpty()) {
      state =
          "Fitted, " + remarks.get(0) + (remarks.size() > 1 ? ", +" + (remarks.size() - 1) : "");
    }
    return new SweepRow(
        plain.id(),
        plain.knob(),
        plain.file(),
        remarks.isEmpty() ? Mark.OK : Mark.WARNING,
        state,
        String.join(" ", details),
        figures,
        false,
        Optional.empty(),
        false,
        false);
  }

  private static String start(SweepFit fit) {
    return fit.startedFrom().neighbour().isPresent()
        ? "Best from the result at " + position(fit.startedFrom().neighbour().getAsDouble()) + "."
        : "Best from spread starts.";
  }

  private static SweepRow with(SweepRow row, Mark mark, String state, String detail) {
    return new SweepRow(
        row.id(),
        row.knob(),
        row.file(),
        mark,
        state,
        detail,
        SweepRow.Figures.NONE,
        false,
        Optional.empty(),
        false,
        row.leftOut());
  }

  private static SweepRow reason(SweepRow row, Mark mark, String why) {
    return new SweepRow(
        row.id(),
        row.knob(),
        row.file(),
        mark,
        why,
        why,
        SweepRow.Figures.NONE,
        true,
        Optional.empty(),
        false,
        false);
  }

  private static SweepRow running(SweepRow row, String state, SweepRow.Figures figures) {
    return new SweepRow(
        row.id(),
        row.knob(),
        row.file(),
        Mark.BUSY,
        state,
        "",
        figures,
        false,
        Optional.empty(),
        true,
        false);
  }

  /** What the model takes, marked where the recording does not tell it. */
  private static SweepRow.Figures figures(SweepPoint point, List<KnobSetting> inModel) {
    if (point.fit().isEmpty()) {
      return SweepRow.Figures.NONE;
    }
    SweepFit fit = point.fit().get();
    CompressorParameters taken =
        inModel.stream()
            .filter(setting -> setting.peakReduction() == fit.peakReduction())
            .findFirst()
            .map(KnobSetting::parameters)
            .orElse(fit.parameters());
    SweepRow.Figures plain = figures(taken, esr(fit.esr()), Integer.toString(fit.iterations()));
    return new SweepRow.Figures(
        plain.threshold() + mark(fit, ParameterRange.THRESHOLD),
        plain.ratio() + mark(fit, ParameterRange.RATIO),
        plain.esr(),
        plain.iterations());
  }

  private static String mark(SweepFit fit, ParameterRange parameter) {
    return fit.undetermined().contains(parameter) ? "*" : "";
  }

  private static SweepRow.Figures figures(
      CompressorParameters parameters, String esr, String iterations) {
    return new SweepRow.Figures(
        Numbers.fixed(parameters.thresholdDb(), 1),
        Numbers.fixed(parameters.ratio(), 2),
        esr,
        iterations);
  }

  /** An ESR in a table. */
  static String esr(double esr) {
    return esr < LEAST_ESR ? "< 0.0001" : Numbers.fixed(esr, esr < PLAIN_ESR ? 4 : 3);
  }

  /** A knob position: "70" or "72.5". */
  static String position(double position) {
    return Numbers.fixed(position, position == Math.rint(position) ? 0 : 1);
  }

  /** What is done and what is left: "8 of 13 fitted". */
  static String summary(List<SweepItem> items) {
    long taking = items.stream().filter(item -> !item.entry().leftOut()).count();
    long fitted = items.stream().filter(SweepItem::fitted).count();
    return taking == 0 ? "No captures yet" : fitted + " of " + taking + " fitted";
  }

  /** The rest: "3 waiting, 1 blocked; about 6 s left". */
  static String rest(List<SweepItem> items, double secondsLeft) {
    long blocked = items.stream().filter(SweepWords::keptOut).count();
    long fitted = items.stream().filter(SweepItem::fitted).count();
    long out = items.stream().filter(item -> item.entry().leftOut()).count();
    List<String> parts = new ArrayList<>();
    add(parts, items.size() - out - fitted - blocked, "waiting");
    add(parts, blocked, "blocked");
    add(parts, out, "left out");
    String left = Double.isFinite(secondsLeft) ? "about " + seconds(secondsLeft) + " left" : "";
    String counted = String.join(", ", parts);
    return counted.isEmpty() || left.isEmpty() ? counted + left : counted + "; " + left;
  }

  private static boolean keptOut(SweepItem item) {
    return !item.entry().leftOut() && item.point().map(SweepPoint::keptOut).orElse(false);
  }

  private static void add(List<String> parts, long count, String what) {
    if (count > 0) {
      parts.add(count + " " + what);
    }
  }

  private static String seconds(double seconds) {
    return seconds < 90
        ? Math.max(1, Math.round(seconds)) + " s"
        : Math.round(seconds / 60) + " min";
  }

  /** The comparison of ways between the settings; empty where there was none. */
  static String interpolation(InterpolationCheck check) {
    if (check.points().isEmpty()) {
      return "";
    }
    return String.format(
        "Each inner setting left out once: mean ESR linear %s, monotone cubic %s. The model takes"
            + " %s.",
        esr(check.meanEsr(Interpolation.LINEAR)),
        esr(check.meanEsr(Interpolation.MONOTONE_CUBIC)),
        check.chosen() == Interpolation.LINEAR ? "straight lines" : "the monotone cubic");
  }

  /** How a sweep ended. */
  static String end(SweepOutcome outcome) {
    int fitted = outcome.fitted();
    int all = outcome.points().size();
    String kept = outcome.stopped() ? "Sweep stopped: " : "Sweep finished: ";
    return kept
        + fitted
        + " of "
        + all
        + (all == 1 ? " capture is fitted, " : " captures are fitted, ")
        + Numbers.fixed(outcome.seconds(), 1)
        + " s."
        + (fitted < SweepOutcome.FEWEST_SETTINGS
            ? " A model needs " + SweepOutcome.FEWEST_SETTINGS + "."
            : "");
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
