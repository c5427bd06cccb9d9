package org.optofit.cli;

import java.util.List;
import java.util.Locale;
import org.optofit.capture.CaptureReport;
import org.optofit.capture.CheckOutcome;
import org.optofit.capture.Severity;

/** Checks as a table and as sentences. */
final class CheckLines {
  private CheckLines() {}

  /** One line per check. */
  static List<String> table(CaptureReport report) {
    Table table = new Table().row("Check", "Result", "Value (dry, wet)", "Limit");
    for (CheckOutcome o : report.outcomes()) {
      String result = o.notMeasured() ? "\u2013" : o.severity().name().toLowerCase(Locale.ROOT);
      table.row(o.title(), result, o.value(), o.limit());
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
                      (severity == Severity.WARNING ? "Warning: " : "Blocking: ")
                          + RemedyOption.advice(o.message(), o.remedy())));
    }
  }
}
