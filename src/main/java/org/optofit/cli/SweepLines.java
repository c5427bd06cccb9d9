package org.optofit.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.optofit.app.SweepOutcome;
import org.optofit.app.SweepPoint;
import org.optofit.capture.Alignment;
import org.optofit.capture.CaptureGrouping;
import org.optofit.fit.InterpolationCheck;
import org.optofit.fit.SweepFit;
import org.optofit.model.CompressorParameters;
import org.optofit.model.Interpolation;
import org.optofit.model.KnobSetting;
import org.optofit.model.ParameterRange;
import org.optofit.store.SweepWarning;

/** A sweep as JSON, as tables and as sentences. */
final class SweepLines {
  private SweepLines() {}

  /** The object of {@code --json}. */
  static Map<String, @Nullable Object> json(SweepOutcome outcome, Path model) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("model", model.toString());
    object.put("fits", outcome.points().stream().map(p -> json(p, outcome.setting(p))).toList());
    object.put("interpolation", json(outcome.interpolation()));
    object.put("seconds", outcome.seconds());
    return object;
  }

  private static Map<String, @Nullable Object> json(
      SweepPoint point, Optional<KnobSetting> inModel) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("peakReduction", point.capture().peakReduction());
    object.put("mode", point.capture().mode().id());
    object.put("dry", point.capture().dry().toString());
    object.put("wet", point.capture().wet().toString());
    object.put("state", point.stage().name());
    point.fit().ifPresent(fit -> put(object, point, fit));
    inModel.ifPresent(setting -> object.put("modelParameters", values(setting.parameters())));
    if (!point.message().isEmpty()) {
      object.put("reason", point.message());
      point.remedy().ifPresent(remedy -> object.put("remedy", remedy.id()));
    }
    object.put("checks", point.warnings().stream().map(SweepLines::json).toList());
    point
        .alignment()
        .ifPresent(
            alignment -> {
              Map<String, @Nullable Object> place = json(alignment);
              place.put(
                  "resampledFromHz",
                  point.resampledFromHz().isPresent()
                      ? point.resampledFromHz().getAsDouble()
                      : null);
              object.put("alignment", place);
            });
    return object;
  }

  private static void put(Map<String, @Nullable Object> object, SweepPoint point, SweepFit fit) {
    object.put("parameters", values(fit.parameters()));
    object.put("esr", fit.esr());
    object.put("loss", fit.loss());
    object.put("iterations", fit.iterations());
    object.put("termination", fit.termination().name());
    object.put("startedFrom", startedFrom(fit));
    object.put("outlier", !point.outlier().isEmpty());
    object.put("outlierIn", point.outlier().stream().map(ParameterRange::key).toList());
    object.put("undetermined", fit.undetermined().stream().map(ParameterRange::key).toList());
    object.put("reused", point.reused());
  }

  private static Map<String, Object> values(CompressorParameters parameters) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (ParameterRange p : ParameterRange.values()) {
      values.put(p.key(), parameters.get(p));
    }
    return values;
  }

  /** A knob position, or null for spread starts. */
  private static @Nullable Double startedFrom(SweepFit fit) {
    return fit.startedFrom().neighbour().isPresent()
        ? fit.startedFrom().neighbour().getAsDouble()
        : null;
  }

  private static Map<String, @Nullable Object> json(SweepWarning warning) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("id", warning.id());
    object.put("severity", "WARNING");
    object.put("value", warning.value());
    object.put("message", warning.message());
    warning.remedy().ifPresent(remedy -> object.put("remedy", remedy.id()));
    return object;
  }

  private static Map<String, @Nullable Object> json(Alignment alignment) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("latencySamples", alignment.latencySamples());
    object.put("polarity", alignment.polarity());
    object.put("driftPpm", alignment.driftPpm());
    return object;
  }

  private static Map<String, @Nullable Object> json(InterpolationCheck check) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("chosen", check.chosen().id());
    object.put("linearEsr", check.meanEsr(Interpolation.LINEAR));
    object.put("monotoneCubicEsr", check.meanEsr(Interpolation.MONOTONE_CUBIC));
    List<Map<String, @Nullable Object>> points = new ArrayList<>();
    for (InterpolationCheck.Point p : check.points()) {
      Map<String, @Nullable Object> point = new LinkedHashMap<>();
      point.put("peakReduction", p.peakReduction());
      point.put("mode", p.mode().id());
      point.put("fittedEsr", p.fittedEsr());
      point.put("linearEsr", p.linearEsr());
      point.put("monotoneCubicEsr", p.monotoneCubicEsr());
      points.add(point);
    }
    object.put("points", points);
    return object;
  }

  /** The sweep for reading. */
  static List<String> lines(SweepOutcome outcome) {
    Table table =
        new Table()
            .row(
                "Knob",
                "Mode",
                "Threshold",
                "Ratio",
                "Attack",
                "Release",
                "Make-up",
                "ESR",
                "Iterations",
                "State");
    for (SweepPoint point : outcome.points()) {
      String knob = number(point.capture().peakReduction());
      String mode = point.capture().mode().id();
      if (point.fit().isEmpty()) {
        table.row(knob, mode, "-", "-", "-", "-", "-", "-", "-", state(point));
      } else {
        SweepFit fit = point.fit().get();
        CompressorParameters taken = outcome.setting(point).orElseThrow().parameters();
        table.row(
            knob,
            mode,
            cell(fit, taken, ParameterRange.THRESHOLD, 2, " dB"),
            cell(fit, taken, ParameterRange.RATIO, 2, " : 1"),
            cell(fit, taken, ParameterRange.ATTACK, 2, " ms"),
            cell(fit, taken, ParameterRange.RELEASE, 1, " ms"),
            cell(fit, taken, ParameterRange.MAKE_UP, 2, " dB"),
            percent(fit.esr()),
            Integer.toString(fit.iterations()),
            state(point));
      }
    }
    List<String> lines = new ArrayList<>(table.lines());
    if (outcome.points().stream().anyMatch(point -> !point.undetermined().isEmpty())) {
      lines.add(
          "* not told by the recording; the model takes the nearest setting's value, as shown");
    }
    lines.add("");
    lines.addAll(lines(outcome.interpolation()));
    lines.add(fixed(outcome.seconds(), 1) + " s in all.");
    return lines;
  }

  /** What the model takes, marked where the recording does not tell it. */
  private static String cell(
      SweepFit fit, CompressorParameters taken, ParameterRange p, int decimals, String unit) {
    return fixed(taken.get(p), decimals) + unit + (fit.undetermined().contains(p) ? "*" : "");
  }

  private static List<String> lines(InterpolationCheck check) {
    if (check.points().isEmpty()) {
      return List.of("Between the settings: straight lines; ways were not compared.");
    }
    Table table = new Table().row("Left out", "Own fit", "Linear", "Monotone cubic");
    for (InterpolationCheck.Point p : check.points()) {
      table.row(
          number(p.peakReduction()) + " " + p.mode().id(),
          percent(p.fittedEsr()),
          percent(p.linearEsr()),
          percent(p.monotoneCubicEsr()));
    }
    table.row(
        "Mean",
        "",
        percent(check.meanEsr(Interpolation.LINEAR)),
        percent(check.meanEsr(Interpolation.MONOTONE_CUBIC)));
    List<String> lines = new ArrayList<>(table.lines());
    lines.add(
        check.chosen() == Interpolation.LINEAR
            ? "Between the settings the model goes in straight lines."
            : "Between the settings the model follows a monotone cubic.");
    return lines;
  }

  /** What is worth knowing about a capture. */
  static List<String> sentences(SweepPoint point) {
    String where = CaptureGrouping.setting(point.capture()) + ": ";
    List<String> sentences = new ArrayList<>();
    point
        .warnings()
        .forEach(
            warning ->
                sentences.add(
                    "Warning: "
                        + where
                        + RemedyOption.advice(warning.message(), warning.remedy())));
    if (!point.outlier().isEmpty()) {
      sentences.add(
          "Warning: "
              + where
              + ParameterRange.inWords(point.outlier())
              + " far off the curve of the other settings. Check the knob position, or record it"
              + " again.");
    }
    if (!point.undetermined().isEmpty()) {
      sentences.add("Warning: " + where + point.undetermined());
    }
    if (point.keptOut()) {
      sentences.add("Left out: " + where + RemedyOption.advice(point.message(), point.remedy()));
    }
    point
        .fit()
        .filter(fit -> !fit.termination().converged())
        .ifPresent(fit -> sentences.add("Warning: " + where + fit.termination().sentence()));
    return sentences;
  }

  private static String state(SweepPoint point) {
    return switch (point.stage()) {
      case BLOCKED -> "blocked";
      case UNREADABLE -> "not readable";
      case WAITING, READING, FITTING -> "not reached";
      case FITTED ->
          (point.reused() ? "fitted before" : "fitted")
              + (point.outlier().isEmpty() ? "" : ", off the curve")
              + (point.undetermined().isEmpty() ? "" : ", not all known");
    };
  }

  private static String number(double position) {
    return position == Math.rint(position) ? fixed(position, 0) : Double.toString(position);
  }

  private static String percent(double fraction) {
    return fixed(100 * fraction, 3) + " %";
  }

  private static String fixed(double value, int decimals) {
    String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
    return text.matches("-0\\.0+") ? text.substring(1) : text;
  }
}
