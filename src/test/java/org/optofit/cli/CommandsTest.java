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
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.optofit.audio.AudioFileReader;
import org.optofit.audio.SampleFormat;
import org.optofit.audio.WavWriter;
import org.optofit.model.AudioClip;
import org.optofit.model.CompressionMode;
import org.optofit.model.CompressorParameters;
import org.optofit.model.KnobSetting;
import org.optofit.model.UnitModel;
import org.optofit.store.ModelStore;
import org.optofit.testdata.Music;

final class CommandsTest {
  private static final CompressorParameters UNIT = new CompressorParameters(-24, 4, 5, 150, 3);

  @TempDir static Path folder;
  private static Path dry;
  private static Path wet;

  @BeforeAll
  static void recordings() throws IOException {
    float[] samples = Music.samples(8, 1);
    dry = folder.resolve("dry.wav");
    wet = folder.resolve("wet.wav");
    WavWriter.write(dry, Music.clip("dry", samples), SampleFormat.FLOAT_32);
    WavWriter.write(wet, Music.clip("wet", Music.compressed(samples, UNIT)), SampleFormat.FLOAT_32);
  }

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
  void renderEqualsTheCompressorSampleForSample() throws IOException {
    Path out = folder.resolve("out.wav");

    JsonObject object =
        CommandLineRun.of(
                "render",
                dry,
                out,
                "--threshold",
                -24,
                "--ratio",
                4,
                "--attack",
                5,
                "--release",
                150,
                "--make-up",
                3,
                "--bits",
                "float",
                "--json")
            .done()
            .json();

    assertArrayEquals(AudioFileReader.read(wet).channel(0), AudioFileReader.read(out).channel(0));
    assertEquals(Set.of("frames", "peakDbfs", "clippedSamples"), object.keySet());
    assertEquals(352_800, object.get("frames").getAsLong());
    assertEquals(0, object.get("clippedSamples").getAsLong());
    assertEquals(AudioFileReader.read(out).peakDbfs(), object.get("peakDbfs").getAsDouble(), 1e-9);
  }

  @ParameterizedTest
  @CsvSource({"16, 8000, 3", "24, 96000, 2", "float, 192000, 1"})
  void renderKeepsRateAndChannels(String bits, double rate, int channels) throws IOException {
    Path in = folder.resolve("in" + channels + ".wav");
    Path out = folder.resolve("out" + channels + ".wav");
    float[][] samples = new float[channels][];
    for (int c = 0; c < channels; c++) {
      samples[c] = Music.samples(1, c + 3);
    }
    WavWriter.write(in, new AudioClip("in", rate, samples, ""), SampleFormat.FLOAT_32);

    CommandLineRun.of("render", in, out, "--peak-reduction", 70, "--mode", "limit", "--bits", bits)
        .done();

    AudioClip clip = AudioFileReader.read(out);
    assertEquals(rate, clip.sampleRateHz());
    assertEquals(channels, clip.channelCount());
    assertEquals(samples[0].length, clip.frames());
    assertTrue(clip.encoding().startsWith("float".equals(bits) ? "32" : bits), clip.encoding());
  }

  @Test
  void namedParameterReplacesTheKnobs() throws IOException {
    Path knob = folder.resolve("a.wav");
    Path same = folder.resolve("b.wav");
    double ratio =
        ModelStore.published().map(CompressionMode.COMPRESS).orElseThrow().at(70).ratio();

    CommandLineRun.of("render", dry, knob, "--peak-reduction", 70).done();
    CommandLineRun.of("render", dry, same, "--peak-reduction", 70, "--ratio", ratio).done();
    assertArrayEquals(Files.readAllBytes(knob), Files.readAllBytes(same));

    CommandLineRun.of("render", dry, same, "--peak-reduction", 70, "--ratio", 12).done();
    assertFalse(Arrays.equals(Files.readAllBytes(knob), Files.readAllBytes(same)));
  }

  @Test
  void clippingAndClampingAreSaid() {
    CommandLineRun run =
        CommandLineRun.of(
                "render",
                dry,
                folder.resolve("loud.wav"),
                "--peak-reduction",
                20,
                "--gain",
                30,
                "--json")
            .done();

    assertTrue(run.json().get("clippedSamples").getAsLong() > 0);
    assertTrue(run.err().contains("samples clip"), run.err());
    assertTrue(run.err().contains("outside the model's 40 to 100"), run.err());
    run.assertInWords();
  }

  @Test
  void evaluateOfAFileWithItselfIsZero() {
    JsonObject object = CommandLineRun.of("evaluate", wet, wet, "--json").done().json();

    assertEquals(Set.of("esr", "ldrDifferenceDb"), object.keySet());
    assertEquals(0, object.get("esr").getAsDouble());
    assertEquals(0, object.get("ldrDifferenceDb").getAsDouble());
    assertTrue(CommandLineRun.of("evaluate", wet, dry).done().out().contains("LDR difference"));
  }

  @Test
  void evaluateIsTestMinusReference() {
    JsonObject object = CommandLineRun.of("evaluate", dry, wet, "--json").done().json();

    assertTrue(object.get("ldrDifferenceDb").getAsDouble() < -0.5, "wet is levelled");
    assertTrue(object.get("esr").getAsDouble() > 0.05);
  }

  @Test
  void latePairIsAlignedUnlessToldNotTo() throws IOException {
    Path late = folder.resolve("late.wav");
    float[] wetSamples = AudioFileReader.read(wet).channel(0);
    float[] moved = new float[wetSamples.length + 100];
    System.arraycopy(wetSamples, 0, moved, 100, wetSamples.length);
    WavWriter.write(late, Music.clip("late", moved), SampleFormat.FLOAT_32);

    JsonObject found = CommandLineRun.of("check", dry, late, "--json").done().json();
    assertEquals(100, found.getAsJsonObject("alignment").get("latencySamples").getAsDouble(), 0.01);
    assertEquals(
        "Wet was moved forward by 100.00 samples.",
        found.getAsJsonArray("corrections").get(0).getAsString());
    double aligned =
        CommandLineRun.of("evaluate", wet, late, "--align", "--json")
            .done()
            .json()
            .get("esr")
            .getAsDouble();
    double asItIs =
        CommandLineRun.of("evaluate", wet, late, "--json").done().json().get("esr").getAsDouble();
    assertEquals(0, aligned, 1e-9);
    assertTrue(asItIs > 0.5, "ESR without alignment " + asItIs);
  }

  @Test
  void aTestThatIsNotInTheReferenceIsNotAligned() throws IOException {
    Path other = folder.resolve("other.wav");
    WavWriter.write(other, Music.clip("other", Music.samples(8, 77)), SampleFormat.FLOAT_32);

    CommandLineRun run = CommandLineRun.of("evaluate", dry, other, "--align", "--json");

    assertTrue(run.refused(1).startsWith("The test was not found in the reference"), run.err());
    assertEquals("", run.out());
    CommandLineRun.of("evaluate", dry, other, "--json").done();
  }

  @Test
  void whatAWarningProposesCanBeTypedAndIsDone() throws IOException {
    Path lifted = folder.resolve("lifted.wav");
    float[] samples = AudioFileReader.read(wet).channel(0).clone();
    for (int i = 0; i < samples.length; i++) {
      samples[i] += 0.02f;
    }
    WavWriter.write(lifted, Music.clip("lifted", samples), SampleFormat.FLOAT_32);

    CommandLineRun plain = CommandLineRun.of("check", dry, lifted).done();
    assertTrue(plain.err().contains("(--remedy remove-offset)."), plain.err());
    for (String remedy : new String[] {"remove-offset", "proposed"}) {
      CommandLineRun mended =
          CommandLineRun.of("check", dry, lifted, "--remedy", remedy, "--json").done();
      assertTrue(
          mended.json().getAsJsonArray("corrections").toString().contains("offset"), mended.out());
      assertEquals("", CommandLineRun.of("check", dry, lifted, "--remedy", remedy).done().err());
    }
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
    assertEquals(UNIT.thresholdDb(), threshold, 0.05);
  }

  @Test
  void remediesThatAreNoneOrExcludeEachOtherAreWrongUse() {
    String none = CommandLineRun.of("check", dry, wet, "--remedy", "magic").refused(2);
    assertTrue(none.contains("'magic'") && none.contains("shift-wet"), none);
    String two =
        CommandLineRun.of("evaluate", dry, wet, "--remedy", "first-channel,each-channel")
            .refused(2);
    assertTrue(two.contains("second choice of channels"), two);
  }

  @Test
  void checkPrintsOneLinePerCheck() {
    CommandLineRun run = CommandLineRun.of("check", dry, wet).done();

    assertEquals(20, run.out().lines().count());
    assertEquals("", run.err());
    assertEquals(
        Set.of("alignment", "corrections", "checks"),
        CommandLineRun.of("check", dry, wet, "--json").json().keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "fit", "check", "render", "evaluate", "bench"})
  void everyCommandExplainsItself(String command) {
    CommandLineRun run =
        command.isEmpty() ? CommandLineRun.of("--help") : CommandLineRun.of(command, "--help");

    run.done();
    assertTrue(run.out().startsWith("Usage: optofit"), run.out());
    assertTrue(run.out().chars().allMatch(c -> c < 128), run.out());
    assertEquals("", run.err());
  }

  @Test
  void versionNamesTheProgram() {
    assertTrue(CommandLineRun.of("--version").done().out().startsWith("Optofit"));
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

  @Test
  void stoppedRenderLeavesNothing() throws IOException {
    Path place = Files.createDirectory(folder.resolve("stopped"));

    WatchedRun run =
        WatchedRun.until(
            "Rendering", "render", dry, place.resolve("out.wav"), "--peak-reduction", 70);

    assertEquals(1, run.result().status());
    assertTrue(run.result().err().contains("Stopped before there was a result"));
    try (Stream<Path> files = Files.list(place)) {
      assertEquals(0, files.count());
    }
  }
}
