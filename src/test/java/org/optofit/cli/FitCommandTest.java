package org.optofit.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.optofit.model.CompressionMode;
import org.optofit.model.KnobSetting;
import org.optofit.model.UnitModel;
import org.optofit.store.ModelStore;

final class FitCommandTest extends OnRecordedPair {
  @Test
  void fitPrintsOneObjectWithTheKeysAgreed() {
    CommandLineRun run = CommandLineRun.of("fit", dry, wet, "--json", "--starts", 2).done();

    JsonObject object = run.json();
    assertEquals(
        Set.of(
            "parameters",
            "intervals",
            "uncertainty",
            "esr",
            "ldrDifferenceDb",
            "gainReductionErrorDb",
            "finding",
            "loss",
            "iterations",
            "evaluations",
            "termination",
            "starts",
            "startsAgreeing",
            "polarityInverted",
            "solveSeconds",
            "kernel",
            "sampleRateHz",
            "alignment",
            "corrections",
            "checks"),
        object.keySet());
    Set<String> five = Set.of("thresholdDb", "ratio", "attackMs", "releaseMs", "makeUpDb");
    assertEquals(five, object.getAsJsonObject("parameters").keySet());
    assertEquals(five, object.getAsJsonObject("intervals").keySet());
    JsonObject uncertainty = object.getAsJsonObject("uncertainty");
    assertEquals(
        Set.of("standardErrors", "correlation", "condition", "effectiveSamples", "finding"),
        uncertainty.keySet());
    assertEquals(five, uncertainty.getAsJsonObject("standardErrors").keySet());
    JsonObject ratio = uncertainty.getAsJsonObject("correlation").getAsJsonObject("ratio");
    assertEquals(1, ratio.get("ratio").getAsDouble(), 1e-12);
    assertEquals(44_100, object.get("sampleRateHz").getAsDouble());
    assertEquals(
        Set.of("id", "severity", "value", "limit", "message"),
        object.getAsJsonArray("checks").get(0).getAsJsonObject().keySet());
    JsonObject alignment = object.getAsJsonObject("alignment");
    assertEquals(
        Set.of("latencySamples", "polarity", "driftPpm", "resampledFromHz"), alignment.keySet());
    assertEquals(0, alignment.get("latencySamples").getAsDouble(), 0.01);
    assertEquals("", run.err());
    run.assertInWords();
  }

  @Test
  void fitWritesAReportAndItsTwin() throws IOException {
    Path page = folder.resolve("report.html");
    CommandLineRun run =
        CommandLineRun.of(
                "fit", dry, wet, "--json", "--align", "none", "--starts", 1, "--report", page)
            .done();

    assertTrue(Files.readString(page).contains("wet.wav"));
    JsonObject twin =
        JsonParser.parseString(Files.readString(folder.resolve("report.json"))).getAsJsonObject();
    assertEquals(run.json().get("esr"), twin.get("esr"));
    assertEquals(run.json().get("parameters"), twin.get("parameters"));
    assertEquals("The report is saved as " + page + ".", run.err().strip());
  }

  @Test
  void fitForReadingShowsChecksParametersAndAgreement() {
    CommandLineRun run =
        CommandLineRun.of("fit", dry, wet, "--align", "none", "--starts", 1).done();

    for (String part :
        new String[] {"Sample rate", "threshold", "95 % interval", "ESR", "starts agree"}) {
      assertTrue(run.out().contains(part), run.out());
    }
    assertEquals("", run.err());
    assertFalse(run.out().lines().anyMatch(line -> line.length() > 100), run.out());
  }

  @Test
  void fitOfASectionAndWithThePaperSolverFindsTheUnitToo() {
    for (Object[] how :
        new Object[][] {
          {"fit", dry, wet, "--json", "--from", 1, "--to", 6.5, "--starts", 1},
          {"fit", dry, wet, "--json", "--solver", "paper", "--start", "-30,3,2,100"},
          {"fit", dry, wet, "--json", "--threads", 1, "--starts", 1},
        }) {
      JsonObject found = CommandLineRun.of(how).done().json().getAsJsonObject("parameters");

      assertEquals(-24, found.get("thresholdDb").getAsDouble(), 0.1);
      assertEquals(4, found.get("ratio").getAsDouble(), 0.05);
      assertEquals(3, found.get("makeUpDb").getAsDouble(), 0.1);
    }
  }

  @Test
  void sectionBehindTheEndIsBlocked() {
    CommandLineRun run =
        CommandLineRun.of("fit", dry, wet, "--json", "--align", "none", "--from", 100);

    assertEquals(1, run.status());
    assertTrue(run.err().contains("too short"), run.err());
    run.assertInWords();
  }

  @Test
  void modelSavedByFitRendersWithoutNamingAPosition() throws IOException {
    Path model = folder.resolve("unit.optofit.json");
    Path out = folder.resolve("model.wav");
    Path reference = folder.resolve("knob.wav");

    CommandLineRun.of(
            "fit", dry, wet, "--json", "--peak-reduction", 55, "--mode", "limit", "-o", model)
        .done();
    UnitModel saved = new ModelStore().read(model);
    KnobSetting setting = saved.map(CompressionMode.LIMIT).orElseThrow().settings().get(0);
    CommandLineRun.of("render", dry, out, "--model", model, "--bits", "float").done();
    CommandLineRun.of(
            "render", dry, reference, "--model", model, "--peak-reduction", 55, "--bits", "float")
        .done();

    assertEquals("unit", saved.name());
    assertEquals(55, setting.peakReduction());
    assertTrue(setting.esr() >= 0 && setting.esr() < 1e-4);
    assertEquals(2, saved.captures().size());
    assertEquals("dry.wav", saved.captures().get(0).fileName());
    assertArrayEquals(Files.readAllBytes(reference), Files.readAllBytes(out));
    JsonObject evaluation = CommandLineRun.of("evaluate", wet, out, "--json").done().json();
    assertTrue(evaluation.get("esr").getAsDouble() < 1e-4, evaluation.toString());
  }

  @Test
  void exchangedPairIsFittedRightWithTheRemedyThatIsNamed() {
    CommandLineRun warned = CommandLineRun.of("check", wet, dry).done();
    assertTrue(warned.err().contains("exchanged (--remedy swap)."), warned.err());
    double threshold =
        CommandLineRun.of("fit", wet, dry, "--remedy", "swap", "--starts", 1, "--json")
            .done()
            .json()
            .getAsJsonObject("parameters")
            .get("thresholdDb")
            .getAsDouble();
    assertEquals(RecordedPair.UNIT.thresholdDb(), threshold, 0.05);
  }

  @Test
  void stoppedFitKeepsTheBestAndSaysSo() {
    WatchedRun run =
        WatchedRun.until(
            "iteration 2", "fit", dry, wet, "--json", "--align", "none", "--starts", 3);

    run.result().done();
    assertEquals("STOPPED", run.result().json().get("termination").getAsString());
    assertFalse(run.result().json().has("intervals"), "they hold at a minimum only");
    assertTrue(run.result().err().contains("Stopped early, not converged. "), run.result().err());
    assertTrue(run.result().err().contains("Fitting: start 1, iteration 2"), "progress is shown");
  }

  @Test
  void stoppedFitIsSaidBeforeTheValuesAndGivesNoIntervals() {
    WatchedRun run = WatchedRun.until("iteration 2", "fit", dry, wet, "--starts", 1);

    String out = run.result().done().out();
    int said = out.indexOf("Stopped early, not converged. ");
    assertTrue(said >= 0 && said < out.indexOf("95 % interval"), out);
    assertTrue(out.contains("No intervals: they hold at a minimum only."), out);
    assertTrue(out.lines().anyMatch(line -> line.matches("threshold .* dB +-")), out);
  }
}
