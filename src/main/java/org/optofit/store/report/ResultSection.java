package org.optofit.store.report;

import java.util.Locale;
import org.optofit.dsp.NumberText;
import org.optofit.fit.Agreement;
import org.optofit.fit.Finding;
import org.optofit.fit.FitFigures;
import org.optofit.fit.FitFindings;
import org.optofit.fit.FitResult;
import org.optofit.fit.Interval;
import org.optofit.model.ParameterRange;

/** The five values with their intervals, and how close the model comes. */
final class ResultSection {
  private static final double SCALE_WIDTH = 460;
  private static final double SCALE_LEFT = 12;
  private static final double SCALE_LOWEST = 0.0001;
  private static final double[] SCALE_LABELS = {0.0001, 0.001, 0.01, 0.03, 0.2, 1};

  private final FitResult result;
  private final Agreement agreement;

  ResultSection(FitReport.Found found) {
    result = found.result();
    agreement = found.agreement();
  }

  void write(Markup out) {
    Finding finding = FitFindings.agreement(result.termination(), agreement.esr());
    out.open("section").element("h2", "Result");
    out.element("p", finding.lead(), "class", "lead");
    out.element("p", finding.rest());
    scale(out);
    values(out);
    facts(out);
    out.close();
  }

  private void values(Markup out) {
    boolean converged = result.termination().converged();
    out.open("table", "class", "values").open("thead").open("tr");
    for (String head : new String[] {"Parameter", "Value", "", "95 % interval", "from", "to"}) {
      out.element("th", head);
    }
    out.close().close().open("tbody");
    for (ParameterRange p : ParameterRange.values()) {
      String key = ParameterKeys.of(p);
      double value = result.parameters().get(p);
      out.open("tr").element("th", p.label(), "scope", "row");
      out.open("td", "class", "number strong");
      out.number("parameters." + key, value, FitFigures.value(p, value)).close();
      out.element("td", p.unit(), "class", "unit");
      if (converged && result.uncertainty().determined(p)) {
        Interval interval = result.uncertainty().interval(p);
        out.element("td", FitFigures.interval(p, value, interval), "class", "number");
        end(out, p, "intervals." + key + ".low", interval.low());
        end(out, p, "intervals." + key + ".high", interval.high());
      } else {
        out.element("td", "not determined", "colspan", "3", "class", "muted");
      }
      out.close();
    }
    out.close().close();
  }

  private static void end(Markup out, ParameterRange parameter, String place, double value) {
    out.open("td", "class", "number");
    out.number(place, value, FitFigures.value(parameter, value)).close();
  }

  private void facts(Markup out) {
    out.open("dl", "class", "facts");
    fact(
        out,
        "ΔLDR, model minus wet",
        "ldrDifferenceDb",
        agreement.ldrDifferenceDb(),
        NumberText.signed(agreement.ldrDifferenceDb(), 2),
        " dB");
    fact(
        out,
        "Gain-reduction error",
        "gainReductionErrorDb",
        agreement.gainReductionErrorDb(),
        NumberText.fixed(agreement.gainReductionErrorDb(), 2),
        " dB rms");
    out.element("dt", "Starts that agree").open("dd");
    if (result.starts().size() == 1) {
      out.text("only one was run");
    } else {
      count(out, "startsAgreeing", result.startsAgreeing());
      out.text(" of ");
      count(out, "starts", result.starts().size());
    }
    out.close();
    out.element("dt", "How it ended");
    out.element("dd", FitFindings.end(result.termination()));
    if (result.polarityInverted()) {
      out.element("dt", "Polarity");
      out.element("dd", "Wet is inverted; the fit is to wet turned round.");
    }
    out.close();
  }

  private static void fact(
      Markup out, String name, String place, double value, String text, String unit) {
    out.element("dt", name).open("dd");
    if (Double.isFinite(value)) {
      out.number(place, value, text).text(unit);
    } else {
      out.text("not known");
    }
    out.close();
  }

  static void count(Markup out, String place, int value) {
    out.number(place, value, String.format(Locale.ROOT, "%,d", value));
  }

  /** Where the ESR lies, beside the published range; a logarithmic bar. */
  private void scale(Markup out) {
    double esr = agreement.esr();
    out.open("p", "class", "muted").text("ESR ");
    if (!Double.isFinite(esr)) {
      out.text("not known").close();
      return;
    }
    out.number("esr", esr, FitFigures.esr(esr));
    out.text("; published range 0.03 to 0.20.").close();
    String w = coordinate(SCALE_WIDTH);
    out.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "class",
        "scale",
        "viewBox",
        "0 0 " + w + " 48",
        "width",
        w,
        "height",
        "48",
        "role",
        "img",
        "aria-label",
        "ESR " + FitFigures.esr(esr) + ", published range 0.03 to 0.20");
    double low = place(FitFindings.PUBLISHED_LOW_ESR);
    double high = place(FitFindings.PUBLISHED_HIGH_ESR);
    bar(out, "track", place(SCALE_LOWEST), place(1));
    bar(out, "published", low, high);
    label(out, "axis", (low + high) / 2, 10, "published range");
    for (double label : SCALE_LABELS) {
      String text = String.format(Locale.ROOT, "%s", label == 1 ? "1" : trimmed(label));
      label(out, "axis", place(label), 42, text);
    }
    out.empty("circle", "class", "fit", "cx", coordinate(place(esr)), "cy", "21", "r", "5");
    out.close();
  }

  private static void bar(Markup out, String style, double from, double to) {
    out.empty(
        "rect",
        "class",
        style,
        "x",
        coordinate(from),
        "y",
        "17",
        "width",
        coordinate(to - from),
        "height",
        "8");
  }

  private static void label(Markup out, String style, double x, double y, String text) {
    String anchor =
        x < 2 * SCALE_LEFT ? "start" : x > SCALE_WIDTH - 2 * SCALE_LEFT ? "end" : "middle";
    out.element(
        "text",
        text,
        "class",
        style,
        "x",
        coordinate(x),
        "y",
        coordinate(y),
        "text-anchor",
        anchor);
  }

  private static double place(double esr) {
    double share =
        Math.log(Math.max(SCALE_LOWEST, esr) / SCALE_LOWEST) / Math.log(1 / SCALE_LOWEST);
    return SCALE_LEFT + Math.min(1, share) * (SCALE_WIDTH - 2 * SCALE_LEFT);
  }

  private static String trimmed(double value) {
    return NumberText.fixed(value, 4).replaceFirst("0+$", "");
  }

  private static String coordinate(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
