package org.optofit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.optofit.store.report.FitReport;
import org.optofit.testdata.Music;
import org.w3c.dom.Element;

/** Page and twin of a pair say the same, and the page needs nothing else. */
final class PairReportTest {
  private static WrittenReport written;

  @BeforeAll
  static void write(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("R\u00e9port & <1>.html");
    written = WrittenReport.of(file, FitReportWriter.write(file, ReportedFit.REPORT));
  }

  @Test
  void everyNumberOfThePageIsThatOfItsTwin() {
    written.assertNumbersAgree(
        "parameters.thresholdDb",
        "parameters.makeUpDb",
        "intervals.attackMs.low",
        "intervals.releaseMs.high",
        "uncertainty.correlation.thresholdDb.ratio",
        "esr",
        "ldrDifferenceDb",
        "gainReductionErrorDb",
        "startsAgreeing",
        "convergence.1.found.ratio",
        "convergence.0.loss",
        "recordings.dry.frames",
        "settings.maxIterations",
        "solveSeconds",
        "totalSeconds");
  }

  @Test
  void whatIsReadIsTheRoundedValue() {
    for (Element data : written.elements("data")) {
      String place = data.getAttribute("data-key");
      if (place.startsWith("parameters.")) {
        double read = Double.parseDouble(data.getTextContent().replace('\u2212', '-'));
        double exact = Double.parseDouble(data.getAttribute("value"));
        assertEquals(exact, read, Math.max(0.005001, Math.abs(exact) * 0.01), place);
      }
    }
  }

  @Test
  void titleAndFileNamesArriveWhateverTheyHold() {
    String text = written.text();
    assertTrue(text.contains(ReportedFit.AWKWARD.replace('\u0007', ' ')), "title");
    assertTrue(text.contains("dr\u00fc <&> .wav"), "dry");
    assertTrue(text.contains("w\u00ebt \"1\".wav"), "wet");
    assertEquals(0, written.page().getElementsByTagName("b").getLength());
    assertEquals(ReportedFit.AWKWARD, written.twin().get("title").getAsString());
  }

  @Test
  void hashesStandInBoth() {
    String text = written.text();
    assertTrue(text.contains(ReportedFit.DRY_HASH) && text.contains(ReportedFit.WET_HASH));
    assertEquals(ReportedFit.DRY_HASH, written.at("recordings.dry.sha256").getAsString());
    assertEquals(ReportedFit.WET_HASH, written.at("recordings.wet.sha256").getAsString());
  }

  @Test
  void everyCheckStandsInBothWithItsWords() {
    String text = written.text();
    assertEquals(
        ReportedFit.REPORT.checks().outcomes().size(),
        written.twin().getAsJsonArray("checks").size());
    ReportedFit.REPORT
        .checks()
        .outcomes()
        .forEach(
            outcome -> {
              assertTrue(text.contains(outcome.title()), outcome.id());
              assertTrue(text.contains(outcome.value()), outcome.id());
              assertTrue(text.contains(outcome.message()), outcome.id());
            });
  }

  @Test
  void pageNeedsNothingBesideIt() {
    for (String tag : List.of("script", "link", "img", "iframe", "object", "image", "use")) {
      assertEquals(0, written.page().getElementsByTagName(tag).getLength(), tag);
    }
    for (Element element : written.elements("*")) {
      for (String attribute : List.of("href", "src", "xlink:href", "data", "srcset", "onload")) {
        assertFalse(element.hasAttribute(attribute), element.getTagName() + " " + attribute);
      }
    }
    String style = written.elements("style").get(0).getTextContent();
    assertFalse(style.contains("url(") || style.contains("@import"), style);
    assertTrue(style.contains("prefers-color-scheme: dark") && style.contains("@media print"));
  }

  @Test
  void curvesAreDrawnAndCarriedByTheTwin() {
    List<String> drawings =
        written.elements("svg").stream().map(svg -> svg.getAttribute("aria-label")).toList();
    for (String drawing :
        List.of(
            "Measured and modelled gain reduction over time",
            "Level of wet and of the residual",
            "Output level over input level",
            "Loss per iteration of every start")) {
      assertTrue(drawings.contains(drawing), drawings.toString());
    }
    for (Element path : written.elements("path")) {
      assertFalse(path.getAttribute("d").matches(".*(NaN|Infinity|\u2212).*"), "path");
      assertFalse(path.getAttribute("d").isEmpty(), "empty path");
    }
    assertEquals(1400, written.at("gainReduction.measuredDb").getAsJsonArray().size());
    assertEquals(280, written.at("levels.residualDbfs").getAsJsonArray().size());
    assertEquals(
        ReportedFit.REPORT.run().iterationsOf(1).size(),
        written.at("convergence.1.losses").getAsJsonArray().size());
  }

  @Test
  void blockedPairIsReportedWithoutAResult(@TempDir Path folder) throws Exception {
    float[] dry = Music.samples(6, 1);
    FitReport report =
        ReportedFit.of(Music.clip("dry", dry), Music.clip("wet", new float[dry.length]));
    Path file = folder.resolve("blocked.html");
    WrittenReport blocked = WrittenReport.of(file, FitReportWriter.write(file, report));

    assertTrue(blocked.text().contains("No fit: a check blocks it."));
    assertFalse(blocked.twin().has("parameters"));
    assertTrue(blocked.twin().has("checks"));
  }
}
