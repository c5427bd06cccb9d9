package org.optofit.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.optofit.capture.CaptureReport;
import org.optofit.capture.CheckOutcome;
import org.optofit.capture.Remedy;
import org.optofit.capture.Severity;

/** Checks as JSON, as a table and as sentences. */
final class CheckLines {
  private CheckLines() {}

  /** One object per check. */
  static List<Map<String, Object>> json(CaptureReport report) {
    return report.outcomes().stream().map(CheckLines::json).toList();
  }

  /** One line per check. */
  static List<String> table(CaptureReport report) {
    Table table = new Table().row("Check", "Result", "Value (dry, wet)", "Limit");
    for (CheckOutcome o : report.outcomes()) {
      table.row(o.title(), o.severity().name().toLowerCase(Locale.ROOT), o.value(), o.limit());
    }
    return table.lines();
  }

  /** Sentences about what is not in order; the severe ones last, where the eye is. */
  static void tell(CaptureReport report, Terminal terminal) {
    for (Severity severity : List.of(Severity.WARNING, Severity.BLOCKING)) {
      report.outcomes().stream()
          .filter(o -> o.severity() == severity)
          .forEach(
              o ->
                  terminal.message(
                      (severity == Severity.WARNING ? "Warning: " : "Blocking: ") + o.message()));
    }
  }

  private static Map<String, Object> json(CheckOutcome o) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", o.id());
    object.put("severity", o.severity().name());
    object.put("value", o.value());
    object.put("limit", o.limit());
    object.put("message", o.message());
    o.remedy().ifPresent(remedy -> object.put("remedy", word(remedy)));
    return object;
  }

  /** "match-rates", in the style of the checks' own words. */
  private static String word(Remedy remedy) {
    return remedy.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
