package org.optofit.store.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A fit's share of a sweep's report, made at once, so that the recordings of the fits need not be
 * in memory together.
 *
 * @param wet name of the wet file
 * @param esr error-to-signal ratio, a fraction; NaN where a check forbade the fit
 * @param html sections of the page
 * @param facts the same for JSON
 */
public record FitPart(String wet, double esr, String html, Map<String, Object> facts) {
  /** Copies the facts. */
  public FitPart {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
  }

  /**
   * Makes it.
   *
   * @param index place among the fits of the sweep
   */
  public static FitPart of(FitReport report, int index) {
    Markup out = new Markup().within(SweepPage.place(index));
    FitPage.sections(out, report);
    FitReport.Found found = report.found();
    return new FitPart(
        report.recordings().wet().name(),
        found == null ? Double.NaN : found.agreement().esr(),
        out.fragment(),
        FitFacts.body(report));
  }
}
