package org.optofit.store.report;

import java.util.List;
import org.optofit.dsp.NumberText;
import org.optofit.fit.FitFigures;
import org.optofit.model.ParameterRange;

/** The page of a sweep: the model first, then every fit as a page of its own would show it. */
public final class SweepPage {
  private SweepPage() {}

  /**
   * The page as XHTML.
   *
   * @param twin name of the file beside it that holds the same facts
   */
  public static String html(SweepReport report, String twin) {
    Markup out = FitPage.begin(report.title());
    String about = report.model().name() + ", " + report.fits().size() + " recordings";
    FitPage.heading(out, report.title(), about, report.written(), report.program());
    fits(out, report.fits());
    KnobCurves.write(out, report.model());
    if (!report.leftOut().isEmpty()) {
      leftOut(out, report.leftOut());
    }
    for (int i = 0; i < report.fits().size(); i++) {
      SweepReport.Fit fit = report.fits().get(i);
      out.open("header", "class", "part");
      out.element("h1", "Peak Reduction " + position(fit) + ", " + KnobCurves.name(fit.mode()));
      out.element("p", fit.report().recordings().wet().name(), "class", "about").close();
      out.within("fits." + i + ".");
      FitPage.sections(out, fit.report());
      out.within("");
    }
    FitPage.foot(out, report.program(), twin);
    return FitPage.end(out);
  }

  private static void fits(Markup out, List<SweepReport.Fit> fits) {
    out.open("section").element("h2", "Fits");
    out.open("table", "class", "starts").open("thead").open("tr");
    out.element("th", "Peak Reduction").element("th", "Mode");
    for (ParameterRange parameter : ParameterRange.values()) {
      out.element("th", parameter.label() + ", " + parameter.unit(), "class", "number");
    }
    out.element("th", "ESR", "class", "number").element("th", "").close().close().open("tbody");
    for (int i = 0; i < fits.size(); i++) {
      SweepReport.Fit fit = fits.get(i);
      String place = "fits." + i + ".";
      out.open("tr").open("td");
      out.number(place + "peakReduction", fit.peakReduction(), position(fit)).close();
      out.element("td", KnobCurves.name(fit.mode()));
      FitReport.Found found = fit.report().found();
      for (ParameterRange p : ParameterRange.values()) {
        out.open("td", "class", "number");
        if (found != null) {
          double value = found.result().parameters().get(p);
          String key = place + "parameters." + ParameterKeys.of(p);
          out.number(key, value, FitFigures.value(p, value));
        }
        out.close();
      }
      out.open("td", "class", "number");
      if (found != null) {
        esr(out, place + "esr", found.agreement().esr());
      }
      out.close();
      out.element("td", found == null ? "not fitted: a check blocks it" : fit.remark()).close();
    }
    out.close().close().close();
  }

  private static void leftOut(Markup out, List<SweepReport.LeftOut> settings) {
    out.open("section").element("h2", "Between the settings");
    out.element(
        "p", "ESR at each setting with the parameters that the others foretell for its position:");
    out.open("table").open("thead").open("tr");
    out.element("th", "Peak Reduction").element("th", "Mode");
    out.element("th", "linear", "class", "number");
    out.element("th", "monotone cubic", "class", "number").close().close().open("tbody");
    for (int i = 0; i < settings.size(); i++) {
      SweepReport.LeftOut each = settings.get(i);
      String place = "leftOut." + i + ".";
      out.open("tr").open("td");
      double position = each.peakReduction();
      out.number(place + "peakReduction", position, NumberText.fixed(position, 0)).close();
      out.element("td", KnobCurves.name(each.mode()));
      out.open("td", "class", "number");
      esr(out, place + "linearEsr", each.linearEsr());
      out.close().open("td", "class", "number");
      esr(out, place + "monotoneCubicEsr", each.monotoneCubicEsr());
      out.close().close();
    }
    out.close().close().close();
  }

  private static void esr(Markup out, String place, double esr) {
    if (Double.isFinite(esr)) {
      out.number(place, esr, FitFigures.esr(esr));
    } else {
      out.text(NumberText.NONE);
    }
  }

  private static String position(SweepReport.Fit fit) {
    double position = fit.peakReduction();
    return NumberText.fixed(position, position == Math.rint(position) ? 0 : 1);
  }
}
