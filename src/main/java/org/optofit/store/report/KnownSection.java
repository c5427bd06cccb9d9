package org.optofit.store.report;

import java.util.Locale;
import org.optofit.dsp.NumberText;
import org.optofit.fit.Finding;
import org.optofit.fit.FitFindings;
import org.optofit.fit.FitResult;
import org.optofit.fit.Uncertainty;
import org.optofit.model.ParameterRange;

/** How well each value is known, and which are to be read as a set. */
final class KnownSection {
  private static final double DEEPEST_TINT = 0.6;

  private final FitResult result;

  KnownSection(FitResult result) {
    this.result = result;
  }

  void write(Markup out) {
    Finding finding = FitFindings.correlation(result);
    out.open("section").element("h2", "How well each value is known");
    out.open("p").element("strong", finding.lead()).text(" " + finding.rest()).close();
    if (result.termination().converged()) {
      matrix(out, result.uncertainty());
      out.element("p", FitFindings.foundation(result.uncertainty()), "class", "muted");
    }
    out.close();
  }

  private static void matrix(Markup out, Uncertainty uncertainty) {
    out.open("table", "class", "matrix");
    out.element("caption", "Correlation of the errors");
    out.open("thead").open("tr").element("td", "");
    for (ParameterRange column : ParameterRange.values()) {
      out.element("th", column.label());
    }
    out.close().close().open("tbody");
    for (ParameterRange row : ParameterRange.values()) {
      out.open("tr").element("th", row.label(), "scope", "row");
      for (ParameterRange column : ParameterRange.values()) {
        double value = uncertainty.correlation(row, column);
        String tint = row == column ? "0" : opacity(value);
        out.open("td", "class", "number", "style", "--tint: " + tint);
        String place =
            "uncertainty.correlation.%s.%s"
                .formatted(ParameterKeys.of(row), ParameterKeys.of(column));
        out.number(place, value, NumberText.signed(value, 2)).close();
      }
      out.close();
    }
    out.close().close();
  }

  private static String opacity(double correlation) {
    return String.format(Locale.ROOT, "%.0f%%", 100 * DEEPEST_TINT * Math.abs(correlation));
  }
}
