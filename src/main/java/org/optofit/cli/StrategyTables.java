package org.optofit.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import org.optofit.fit.StrategyComparison;
import org.optofit.fit.StrategyCost;
import org.optofit.fit.StrategyReport;

/** What {@code bench --strategies} prints: strategies for the Hessian and for its recurrences. */
final class StrategyTables {
  private static final double BYTES_PER_MEGABYTE = 1e6;

  private final StrategyReport report;

  private StrategyTables(StrategyReport report) {
    this.report = report;
  }

  /**
   * Measures.
   *
   * @throws WorkFailedException if the strategies are not there or disagree
   */
  static StrategyTables measured() throws WorkFailedException {
    StrategyComparison comparison =
        ServiceLoader.load(StrategyComparison.class)
            .findFirst()
            .orElseThrow(
                () ->
                    new WorkFailedException(
                        "The Hessian strategies belong to the benchmarks and are no part of this"
                            + " build. Run 'mvn -Pbench -q compile exec:exec@strategies' in the"
                            + " folder of the sources."));
    return of(comparison.run());
  }

  /**
   * Tables of a report.
   *
   * @throws WorkFailedException if strategies disagree, since their costs mean nothing then
   */
  static StrategyTables of(StrategyReport report) throws WorkFailedException {
    List<StrategyCost> disagreeing = report.wrong();
    if (!disagreeing.isEmpty()) {
      StrategyCost wrong = disagreeing.get(0);
      throw new WorkFailedException(
          String.format(
              Locale.ROOT,
              "The result of '%s' differs by %.1e from that of the first way, more than %.0e:"
                  + " no times are shown. Report it with the processor and the Java version.",
              wrong.name(),
              wrong.difference(),
              StrategyReport.LARGEST_DIFFERENCE));
    }
    return new StrategyTables(report);
  }

  /** Both tables as one object. */
  Map<String, Object> json() {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("samples", report.samples());
    object.put("hessians", report.hessians().stream().map(StrategyTables::json).toList());
    object.put("recurrences", report.recurrences().stream().map(StrategyTables::json).toList());
    return object;
  }

  private static Map<String, Object> json(StrategyCost cost) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("name", cost.name());
    object.put("medianNsPerSample", cost.timing().median());
    object.put("lowestNsPerSample", cost.timing().least());
    object.put("highestNsPerSample", cost.timing().most());
    object.put("extraBytes", cost.extraBytes());
    object.put("difference", cost.difference());
    return object;
  }

  /** Both tables for reading. */
  List<String> lines() {
    Table table = new Table();
    add(table, "Hessian", report.hessians());
    table.row("");
    add(table, "Recurrence", report.recurrences());
    return table.lines();
  }

  private static void add(Table table, String title, List<StrategyCost> costs) {
    table.row(title, "ns per sample", "range", "extra memory", "difference");
    for (StrategyCost cost : costs) {
      table.row(
          cost.name(),
          String.format(Locale.ROOT, "%.2f", cost.timing().median()),
          String.format(Locale.ROOT, "%.2f to %.2f", cost.timing().least(), cost.timing().most()),
          String.format(Locale.ROOT, "%.2f MB", cost.extraBytes() / BYTES_PER_MEGABYTE),
          String.format(Locale.ROOT, "%.1e", cost.difference()));
    }
  }
}
