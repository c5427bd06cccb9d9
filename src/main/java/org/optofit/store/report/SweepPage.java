package org.optofit.store.report;

import java.util.List;
import org.optofit.dsp.NumberText;
import org.optofit.fit.FitFigures;
import org.optofit.fit.InterpolationCheck;
import org.optofit.model.CompressorParameters;
import org.optofit.model.Interpolation;
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
    String title = report.model().name();
    Markup out = FitPage.begin(title);
    FitPage.heading(out, title, about(report), report.written(), report.program());
    fits(out, report);
    if (!report.notInModel().isEmpty()) {
      notInModel(out, report.notInModel());
    }
    KnobCurves.write(out, report.model());
    between(out, report.leaveOneOut());
    for (SweepReport.Fit fit : report.fits()) {
      out.open("header", "class", "part");
      out.element(
          "h1",
          "Peak Reduction " + position(fit.peakReduction()) + ", " + KnobCurves.name(fit.mode()));
      out.element("p", fit.part().wet(), "class", "about");
      out.element("p", fit.origin(), "class", "muted").close();
      out.fragment(fit.part().html());
    }
    FitPage.foot(out, report.program(), twin);
    return FitPage.end(out);
  }

  /** Keys before the place of everything about one fit. */
  static String place(int index) {
    return "fits." + index + ".";
  }

  private static String about(SweepReport report) {
    int fits = report.fits().size();
    int others = report.notInModel().size();
    return (fits == 1 ? "1 recording" : fits + " recordings")
        + " in the model"
        + (others == 0 ? "" : ", " + others + " not");
  }

  private static void fits(Markup out, SweepReport report) {
    boolean marked = false;
    out.open("section").element("h2", "Fits");
    out.open("table", "class", "starts").open("thead").open("tr");
    out.element("th", "Peak Reduction").element("th", "Mode");
    for (ParameterRange parameter : ParameterRange.values()) {
      out.element("th", parameter.label() + ", " + parameter.unit(), "class", "number");
    }
    out.element("th", "ESR", "class", "number").element("th", "").close().close().open("tbody");
    for (int i = 0; i < report.fits().size(); i++) {
      SweepReport.Fit fit = report.fits().get(i);
      String place = place(i);
      out.open("tr").open("td");
      number(out, place, fit.peakReduction());
      out.element("td", KnobCurves.name(fit.mode()));
      CompressorParameters taken = inModel(report, fit);
      for (ParameterRange p : ParameterRange.values()) {
        boolean known = !fit.undetermined().contains(p);
        marked |= !known;
        String text = FitFigures.value(p, taken.get(p));
        out.open("td", "class", "number").open(known ? "span" : "em");
        out.number(
            place + "modelParameters." + ParameterKeys.of(p),
            taken.get(p),
            known ? text : text + "*");
        out.close().close();
      }
      out.open("td", "class", "number");
      esr(out, place + "esr", fit.part().esr());
      out.close();
      out.element("td", fit.remark()).close();
    }
    out.close().close();
    if (marked) {
      out.element(
          "p",
          "* The recording does not tell this value. The model takes the nearest setting's that"
              + " does, as shown.",
          "class",
          "muted");
    }
    out.close();
  }

  /** What the model takes at the setting of a fit. */
  static CompressorParameters inModel(SweepReport report, SweepReport.Fit fit) {
    return report.model().map(fit.mode()).orElseThrow().at(fit.peakReduction());
  }

  private static void notInModel(Markup out, List<SweepReport.NotInModel> captures) {
    out.open("section").element("h2", "Not in the model");
    out.open("table", "class", "starts").open("thead").open("tr");
    out.element("th", "Peak Reduction").element("th", "Mode").element("th", "Recording");
    out.element("th", "Reason").close().close().open("tbody");
    for (int i = 0; i < captures.size(); i++) {
      SweepReport.NotInModel each = captures.get(i);
      out.open("tr").open("td");
      if (each.peakReduction().isPresent()) {
        number(out, "notInModel." + i + ".", each.peakReduction().getAsDouble());
      } else {
        out.text(NumberText.NONE).close();
      }
      out.element("td", KnobCurves.name(each.mode())).element("td", each.wet());
      out.element("td", each.reason()).close();
    }
    out.close().close().close();
  }

  private static void between(Markup out, InterpolationCheck check) {
    out.open("section").element("h2", "Between the settings");
    if (check.points().isEmpty()) {
      out.element(
          "p", "The ways between the settings were not compared. The model takes straight lines.");
      out.close();
      return;
    }
    out.element(
        "p",
        "ESR at each inner setting of its own fit, and with the parameters that the others foretell"
            + " for its position:");
    out.open("table").open("thead").open("tr");
    out.element("th", "Peak Reduction").element("th", "Mode");
    out.element("th", "own fit", "class", "number").element("th", "linear", "class", "number");
    out.element("th", "monotone cubic", "class", "number").close().close().open("tbody");
    for (int i = 0; i < check.points().size(); i++) {
      InterpolationCheck.Point each = check.points().get(i);
      String place = "leaveOneOut." + i + ".";
      out.open("tr").open("td");
      number(out, place, each.peakReduction());
      out.element("td", KnobCurves.name(each.mode()));
      out.open("td", "class", "number");
      esr(out, place + "fittedEsr", each.fittedEsr());
      out.close().open("td", "class", "number");
      esr(out, place + "linearEsr", each.linearEsr());
      out.close().open("td", "class", "number");
      esr(out, place + "monotoneCubicEsr", each.monotoneCubicEsr());
      out.close().close();
    }
    out.open("tr").element("th", "Mean").element("td", "").element("td", "");
    out.open("td", "class", "number");
    esr(out, "leaveOneOutMean.linearEsr", check.meanEsr(Interpolation.LINEAR));
    out.close().open("td", "class", "number");
    esr(out, "leaveOneOutMean.monotoneCubicEsr", check.meanEsr(Interpolation.MONOTONE_CUBIC));
    out.close().close();
    out.close().close();
    out.element(
        "p",
        check.chosen() == Interpolation.MONOTONE_CUBIC
            ? "The model takes the monotone cubic: its mean ESR is the lower one."
            : "The model takes straight lines: the mean ESR of the monotone cubic is no lower.");
    out.close();
  }

  private static void number(Markup out, String place, double position) {
    out.number(place + "peakReduction", position, position(position)).close();
  }

  private static void esr(Markup out, String place, double esr) {
    if (Double.isFinite(esr)) {
      out.number(place, esr, FitFigures.esr(esr));
    } else {
      out.text(NumberText.NONE);
    }
  }

  private static String position(double position) {
    return NumberText.fixed(position, position == Math.rint(position) ? 0 : 1);
  }
}
