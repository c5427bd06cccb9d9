package org.optofit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.optofit.capture.CapturePair;
import org.optofit.capture.CaptureReport;
import org.optofit.fit.Agreement;
import org.optofit.fit.DryWetSignal;
import org.optofit.fit.FitFigures;
import org.optofit.fit.FitMonitor;
import org.optofit.fit.FitOptions;
import org.optofit.fit.FitRecorder;
import org.optofit.fit.FitResult;
import org.optofit.fit.FitRun;
import org.optofit.fit.InterpolationCheck;
import org.optofit.fit.ParameterFit;
import org.optofit.model.AudioClip;
import org.optofit.model.CaptureHash;
import org.optofit.model.CompressionMode;
import org.optofit.model.CompressorParameters;
import org.optofit.model.ParameterRange;
import org.optofit.store.report.FitPart;
import org.optofit.store.report.FitReport;
import org.optofit.store.report.SweepReport;
import org.optofit.testdata.Music;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

final class FitReportWriterTest {
  private static final String AWKWARD = "A <b>bold</b> & \"gr\u00fcn\" 'unit' ]]> --> \u0007";
  private static final String DRY_HASH = "0123456789abcdef".repeat(4);
  private static final String WET_HASH = "fedcba9876543210".repeat(4);
  private static final CompressorParameters UNIT = new CompressorParameters(-24, 4, 5, 150, 3);

  @TempDir static Path shared;
  private static FitReport report;
  private static Document page;
  private static JsonObject twin;

  @TempDir Path folder;

  @BeforeAll
  static void fit() throws Exception {
    float[] dry = Music.samples(14, 1);
    float[] wet = Music.compressed(dry, UNIT);
    Random random = new Random(7);
    for (int n = 0; n < wet.length; n++) {
      wet[n] += (float) (1e-3 * random.nextGaussian());
    }
    report = report(Music.clip("dr\u00fc <&> .wav", dry), Music.clip("w\u00ebt \"1\".wav", wet));
    Path file = shared.resolve("R\u00e9port & <1>.html");
    Path json = FitReportWriter.write(file, report);
    page = parse(Files.readString(file));
    twin = JsonParser.parseString(Files.readString(json)).getAsJsonObject();
  }

  @Test
  void everyNumberOfThePageIsThatOfItsTwin() {
    Set<String> places = new HashSet<>();
    for (Element data : elements(page, "data")) {
      String place = data.getAttribute("data-key");
      places.add(place);
      double there = at(place).getAsDouble();
      assertEquals(there, Double.parseDouble(data.getAttribute("value")), place);
      assertFalse(data.getTextContent().isBlank(), place);
    }
    for (String place :
        List.of(
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
            "totalSeconds")) {
      assertTrue(places.contains(place), place + " is not on the page");
    }
  }

  @Test
  void whatIsReadIsTheRoundedValue() {
    for (Element data : elements(page, "data")) {
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
    String text = page.getDocumentElement().getTextContent();
    assertTrue(text.contains(AWKWARD.replace('\u0007', ' ')), "title");
    assertTrue(text.contains("dr\u00fc <&> .wav"), "dry");
    assertTrue(text.contains("w\u00ebt \"1\".wav"), "wet");
    assertEquals(0, page.getElementsByTagName("b").getLength());
    assertEquals(AWKWARD, twin.get("title").getAsString());
  }

  @Test
  void hashesStandInBoth() {
    String text = page.getDocumentElement().getTextContent();
    assertTrue(text.contains(DRY_HASH) && text.contains(WET_HASH));
    assertEquals(DRY_HASH, at("recordings.dry.sha256").getAsString());
    assertEquals(WET_HASH, at("recordings.wet.sha256").getAsString());
  }

  @Test
  void everyCheckStandsInBothWithItsWords() {
    String text = page.getDocumentElement().getTextContent();
    assertEquals(report.checks().outcomes().size(), twin.getAsJsonArray("checks").size());
    report
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
      assertEquals(0, page.getElementsByTagName(tag).getLength(), tag);
    }
    for (Element element : elements(page, "*")) {
      for (String attribute : List.of("href", "src", "xlink:href", "data", "srcset", "onload")) {
        assertFalse(element.hasAttribute(attribute), element.getTagName() + " " + attribute);
      }
    }
    String style = elements(page, "style").get(0).getTextContent();
    assertFalse(style.contains("url(") || style.contains("@import"), style);
    assertTrue(style.contains("prefers-color-scheme: dark") && style.contains("@media print"));
  }

  @Test
  void curvesAreDrawnAndCarriedByTheTwin() {
    List<String> drawings =
        elements(page, "svg").stream().map(svg -> svg.getAttribute("aria-label")).toList();
    for (String drawing :
        List.of(
            "Measured and modelled gain reduction over time",
            "Level of wet and of the residual",
            "Output level over input level",
            "Loss per iteration of every start")) {
      assertTrue(drawings.contains(drawing), drawings.toString());
    }
    for (Element path : elements(page, "path")) {
      assertFalse(path.getAttribute("d").matches(".*(NaN|Infinity|\u2212).*"), "path");
      assertFalse(path.getAttribute("d").isEmpty(), "empty path");
    }
    assertEquals(1400, at("gainReduction.measuredDb").getAsJsonArray().size());
    assertEquals(280, at("levels.residualDbfs").getAsJsonArray().size());
    assertEquals(
        report.run().iterationsOf(1).size(), at("convergence.1.losses").getAsJsonArray().size());
  }

  @Test
  void numbersDoNotDependOnTheMachinesLanguage() throws IOException {
    Locale before = Locale.getDefault();
    List<String> texts = new ArrayList<>();
    try {
      for (String language : List.of("en-US", "de-DE", "ar-EG-u-nu-arab")) {
        Locale.setDefault(Locale.forLanguageTag(language));
        Path file = folder.resolve("page.html");
        Path json = FitReportWriter.write(file, report);
        texts.add(Files.readString(file) + Files.readString(json));
      }
    } finally {
      Locale.setDefault(before);
    }
    assertEquals(texts.get(0), texts.get(1));
    assertEquals(texts.get(0), texts.get(2));
  }

  @Test
  void blockedPairIsReportedWithoutAResult() throws Exception {
    float[] dry = Music.samples(6, 1);
    FitReport blocked = report(Music.clip("dry", dry), Music.clip("wet", new float[dry.length]));
    Path file = folder.resolve("blocked.html");
    Path json = FitReportWriter.write(file, blocked);

    Document shown = parse(Files.readString(file));
    assertTrue(shown.getDocumentElement().getTextContent().contains("No fit: a check blocks it."));
    JsonObject object = JsonParser.parseString(Files.readString(json)).getAsJsonObject();
    assertFalse(object.has("parameters"));
    assertTrue(object.has("checks"));
  }

  @Test
  void sweepShowsEveryFitTheCurvesAndWhatWasLeftOut() throws Exception {
    Path file = folder.resolve("sweep.html");
    SweepReport sweep =
        new SweepReport(
            report.written(),
            report.program(),
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
    Path json = FitReportWriter.write(file, sweep);

    Document shown = parse(Files.readString(file));
    JsonObject facts = JsonParser.parseString(Files.readString(json)).getAsJsonObject();
    Set<String> places = new HashSet<>();
    for (Element data : elements(shown, "data")) {
      String place = data.getAttribute("data-key");
      places.add(place);
      assertEquals(
          at(facts, place).getAsDouble(), Double.parseDouble(data.getAttribute("value")), place);
    }
    for (String place :
        List.of(
            "fits.1.parameters.ratio",
            "fits.1.esr",
            "fits.0.totalSeconds",
            "notInModel.0.peakReduction",
            "leaveOneOut.0.linearEsr")) {
      assertTrue(places.contains(place), place);
    }
    assertTrue(at(facts, "notInModel.1.peakReduction").isJsonNull(), "a position not known");
    String text = shown.getDocumentElement().getTextContent();
    assertTrue(text.contains("odd.wav"), text);
    assertTrue(text.contains("Peak Reduction 55.5, Limit") && text.contains("stands out"));
    assertTrue(text.contains("hum.wav") && text.contains("It hums."), "who is left out and why");
    assertTrue(text.contains("2 recordings in the model, 2 not"));
    assertTrue(text.contains("The model takes the monotone cubic: its mean ESR is the lower one."));
    assertEquals(0.06, at(facts, "leaveOneOutMean.linearEsr").getAsDouble(), 1e-12);
    assertEquals("monotone-cubic", facts.get("interpolation").getAsString());
    assertFalse(facts.has("leftOut"));
    double ratio =
        ModelStore.published().map(CompressionMode.COMPRESS).orElseThrow().at(70).ratio();
    assertEquals(ratio, at(facts, "fits.0.modelParameters.ratio").getAsDouble());
    assertEquals(
        List.of(FitFigures.value(ParameterRange.RATIO, ratio) + "*"),
        elements(shown, "em").stream().map(Element::getTextContent).toList(),
        "what the recording does not tell is the model's, and marked");
    assertEquals(
        5,
        elements(shown, "svg").stream()
            .filter(svg -> svg.getAttribute("aria-label").endsWith("over Peak Reduction"))
            .count());
  }

  @Test
  void anothersFileIsNotReplacedByTheTwin() throws IOException {
    Path model = Files.writeString(folder.resolve("unit.optofit.json"), "{\"format\": \"x\"}");

    StoreException refused =
        assertThrows(
            StoreException.class,
            () -> FitReportWriter.write(folder.resolve("unit.optofit.html"), report));

    assertTrue(String.valueOf(refused.getMessage()).contains("another name"));
    assertEquals("{\"format\": \"x\"}", Files.readString(model));
    assertFalse(Files.exists(folder.resolve("unit.optofit.html")));
  }

  @Test
  void placesThatAreNoneAreRefusedBeforeWork() {
    for (Path place :
        List.of(folder, folder.resolve("none/page.html"), folder.resolve("page.txt"))) {
      assertThrows(StoreException.class, () -> FitReportWriter.requirePlaceFor(place));
    }
  }

  private static SweepReport.Fit fit(
      CompressionMode mode,
      double position,
      int index,
      List<ParameterRange> undetermined,
      String remark) {
    return new SweepReport.Fit(
        mode, position, FitPart.of(report, index), undetermined, "From spread starts.", remark);
  }

  private static FitReport report(AudioClip dry, AudioClip wet) {
    CaptureReport checks = CaptureReport.of(new CapturePair(dry, wet));
    FitOptions options = FitOptions.defaults().withStarts(2).withThreads(1);
    FitRecorder recorder = new FitRecorder(FitMonitor.NONE);
    FitReport.Found found = null;
    if (!checks.blocked()) {
      DryWetSignal signal = new DryWetSignal(checks.dry(), checks.wet(), checks.sampleRateHz());
      FitResult result = ParameterFit.run(signal, options, recorder);
      found = new FitReport.Found(result, Agreement.of(signal, result.parameters()), signal);
    }
    return new FitReport(
        AWKWARD,
        Instant.parse("2025-11-24T16:50:00Z"),
        "Optofit 0",
        new FitReport.Recordings(
            dry,
            wet,
            List.of(new CaptureHash(dry.name(), DRY_HASH), new CaptureHash(wet.name(), WET_HASH)),
            List.of()),
        checks,
        new FitRun(options, 0, Double.POSITIVE_INFINITY, recorder.iterations(), 2.5),
        found);
  }

  private static Document parse(String text) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(text)));
  }

  private static List<Element> elements(Document document, String tag) {
    NodeList nodes = document.getElementsByTagName(tag);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      Node node = nodes.item(i);
      elements.add((Element) node);
    }
    return elements;
  }

  private static JsonElement at(String place) {
    return at(twin, place);
  }

  private static JsonElement at(JsonObject facts, String place) {
    JsonElement element = facts;
    for (String key : place.split("\\.", -1)) {
      element =
          element.isJsonArray()
              ? element.getAsJsonArray().get(Integer.parseInt(key))
              : element.getAsJsonObject().get(key);
      if (element == null) {
        throw new AssertionError(place + " is not in the twin");
      }
    }
    return element;
  }
}
