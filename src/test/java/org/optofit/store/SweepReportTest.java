package org.optofit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.optofit.fit.FitFigures;
import org.optofit.fit.InterpolationCheck;
import org.optofit.model.CompressionMode;
import org.optofit.model.ParameterRange;
import org.optofit.store.report.FitPart;
import org.optofit.store.report.SweepReport;
import org.w3c.dom.Element;

/** Page and twin of a sweep. */
final class SweepReportTest {
  @TempDir Path folder;

  @Test
  void sweepShowsEveryFitTheCurvesAndWhatWasLeftOut() throws Exception {
    Path file = folder.resolve("sweep.html");
    SweepReport sweep =
        new SweepReport(
            ReportedFit.REPORT.written(),
            ReportedFit.REPORT.program(),
            ModelStore.published(),
            List.of(
                fit(CompressionMode.COMPRESS, 70, 0, List.of(ParameterRange.RATIO), ""),
                fit(CompressionMode.LIMIT, 55.5, 1, List.of(), "stands out")),
            List.of(
                new SweepReport.NotInModel(
                    CompressionMode.LIMIT, OptionalDouble.of(20), "hum.wav", "It hums."),
                new SweepReport.NotInModel(
                    CompressionMode.LIMIT, OptionalDouble.empty(), "odd.wav", "Left out.")),
            new InterpolationCheck(
                List.of(
                    new InterpolationCheck.Point(70, CompressionMode.COMPRESS, 0.03, 0.05, 0.04),
                    new InterpolationCheck.Point(60, CompressionMode.COMPRESS, 0.03, 0.07, 0.05))));
    WrittenReport written = WrittenReport.of(file, FitReportWriter.write(file, sweep));

    written.assertNumbersAgree(
        "fits.1.parameters.ratio",
        "fits.1.esr",
        "fits.0.totalSeconds",
        "notInModel.0.peakReduction",
        "leaveOneOut.0.linearEsr");
    assertTrue(written.at("notInModel.1.peakReduction").isJsonNull(), "a position not known");
    String text = written.text();
    assertTrue(text.contains("odd.wav"), text);
    assertTrue(text.contains("Peak Reduction 55.5, Limit") && text.contains("stands out"));
    assertTrue(text.contains("hum.wav") && text.contains("It hums."), "who is left out and why");
    assertTrue(text.contains("2 recordings in the model, 2 not"));
    assertTrue(text.contains("The model takes the monotone cubic: its mean ESR is the lower one."));
    assertEquals(0.06, written.at("leaveOneOutMean.linearEsr").getAsDouble(), 1e-12);
    assertEquals("monotone-cubic", written.twin().get("interpolation").getAsString());
    assertFalse(written.twin().has("leftOut"));
    double ratio =
        ModelStore.published().map(CompressionMode.COMPRESS).orElseThrow().at(70).ratio();
    assertEquals(ratio, written.at("fits.0.modelParameters.ratio").getAsDouble());
    assertEquals(
        List.of(FitFigures.value(ParameterRange.RATIO, ratio) + "*"),
        written.elements("em").stream().map(Element::getTextContent).toList(),
        "what the recording does not tell is the model's, and marked");
    assertEquals(
        5,
        written.elements("svg").stream()
            .filter(svg -> svg.getAttribute("aria-label").endsWith("over Peak Reduction"))
            .count());
  }

  private static SweepReport.Fit fit(
      CompressionMode mode,
      double position,
      int index,
      List<ParameterRange> undetermined,
      String remark) {
    return new SweepReport.Fit(
        mode,
        position,
        FitPart.of(ReportedFit.REPORT, index),
        undetermined,
        "From spread starts.",
        remark);
  }
}
