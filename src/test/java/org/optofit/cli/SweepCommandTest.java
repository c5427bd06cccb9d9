package org.optofit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.optofit.audio.SampleFormat;
import org.optofit.audio.WavWriter;
import org.optofit.model.CompressionMode;
import org.optofit.model.PeakReductionMap;
import org.optofit.model.UnitModel;
import org.optofit.store.ModelStore;
import org.optofit.testdata.Music;

final class SweepCommandTest {
  private static final PeakReductionMap TRUTH =
      ModelStore.published().map(CompressionMode.LIMIT).orElseThrow();

  @TempDir static Path recordings;
  @TempDir Path folder;

  @BeforeAll
  static void record() throws IOException {
    float[] dry = Music.samples(5, 4);
    WavWriter.write(recordings.resolve("dry.wav"), Music.clip("dry", dry), SampleFormat.FLOAT_32);
    for (int position : new int[] {60, 80, 100}) {
      WavWriter.write(
          recordings.resolve("wet-pr" + position + ".wav"),
          Music.clip("wet", Music.compressed(dry, TRUTH.at(position))),
          SampleFormat.FLOAT_32);
    }
    Files.writeString(
        recordings.resolve("sweep.csv"),
        """
        dry,wet,peakReduction,mode
        dry.wav,wet-pr60.wav,60,limit
        dry.wav,wet-pr80.wav,80,limit
        dry.wav,wet-pr100.wav,100,limit
        """);
  }

  private Path model() {
    return folder.resolve("unit.optofit.json");
  }

  private CommandLineRun sweep(Object... more) {
    Object[] args = new Object[more.length + 5];
    args[0] = "sweep";
    System.arraycopy(more, 0, args, 1, more.length);
    args[more.length + 1] = "--starts";
    args[more.length + 2] = 2;
    args[more.length + 3] = "-o";
    args[more.length + 4] = model();
    return CommandLineRun.of(args);
  }

  @Test
  void aListBecomesAModelAndOneObjectWithTheKeysAgreed() throws IOException {
    CommandLineRun run =
        sweep(recordings.resolve("sweep.csv"), "--json", "--name", "My unit").done();
    JsonObject object = run.json();
    assertEquals(Set.of("model", "fits", "interpolation", "seconds"), object.keySet());
    assertEquals(model().toString(), object.get("model").getAsString());
    assertEquals(3, object.getAsJsonArray("fits").size());
    JsonObject fit = object.getAsJsonArray("fits").get(0).getAsJsonObject();
    assertTrue(
        fit.keySet()
            .containsAll(
                Set.of(
                    "peakReduction",
                    "mode",
                    "dry",
                    "wet",
                    "parameters",
                    "esr",
                    "loss",
                    "iterations",
                    "termination",
                    "startedFrom",
                    "outlier",
                    "reused",
                    "checks")),
        fit.keySet().toString());
    assertEquals(100, fit.get("peakReduction").getAsDouble());
    assertEquals("limit", fit.get("mode").getAsString());
    assertFalse(fit.get("reused").getAsBoolean());
    assertEquals(
        TRUTH.at(100).thresholdDb(),
        fit.getAsJsonObject("parameters").get("thresholdDb").getAsDouble(),
        0.05);
    JsonObject interpolation = object.getAsJsonObject("interpolation");
    assertEquals(
        Set.of("chosen", "linearEsr", "monotoneCubicEsr", "points"), interpolation.keySet());
    assertEquals(1, interpolation.getAsJsonArray("points").size());
    UnitModel saved = new ModelStore().read(model());
    assertEquals("My unit", saved.name());
    assertEquals(3, saved.map(CompressionMode.LIMIT).orElseThrow().settings().size());
    run.assertInWords();
  }

  @Test
  void aFolderIsReadByNamesAndItsTableIsShown() throws IOException {
    CommandLineRun run = sweep(recordings, "--mode", "limit").done();
    assertTrue(run.out().contains("Knob"), run.out());
    assertTrue(run.out().contains("Left out"), run.out());
    assertTrue(run.out().contains("Between the settings"), run.out());
    assertFalse(run.out().lines().anyMatch(line -> line.length() > 110), run.out());
    assertEquals("unit", new ModelStore().read(model()).name());
    assertEquals(Set.of(CompressionMode.LIMIT), new ModelStore().read(model()).modes());
  }

  @Test
  void aReportTellsOfEveryFitAndOfTheModel() throws IOException {
    Path page = folder.resolve("sweep.html");
    JsonObject told = sweep(recordings, "--json", "--report", page).done().json();
    assertTrue(Files.readString(page).contains("Between the settings"));
    JsonObject twin =
        JsonParser.parseString(Files.readString(folder.resolve("sweep.json"))).getAsJsonObject();
    assertEquals(3, twin.getAsJsonArray("fits").size());
    for (int i = 0; i < 3; i++) {
      JsonObject fit = told.getAsJsonArray("fits").get(i).getAsJsonObject();
      JsonObject reported = twin.getAsJsonArray("fits").get(i).getAsJsonObject();
      assertEquals(fit.get("esr").getAsDouble(), reported.get("esr").getAsDouble(), 1e-6);
      assertEquals(fit.get("peakReduction"), reported.get("peakReduction"));
      assertTrue(reported.has("intervals"));
    }
  }

  @Test
  void aSecondRunUsesWhatIsThereAndSaysSo() {
    String first = sweep(recordings, "--json").done().json().get("fits").toString();
    CommandLineRun again = sweep(recordings, "--json").done();
    assertTrue(again.err().contains("3 of 3 captures were fitted before"), again.err());
    assertEquals(
        first.replace("\"reused\":false", "\"reused\":true"), again.json().get("fits").toString());
    CommandLineRun anew = sweep(recordings, "--json", "--anew").done();
    assertEquals(first, anew.json().get("fits").toString());
  }

  @Test
  void aStoppedRunSavesWhatItHasAndTheNextOneGoesOn() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    Path state = folder.resolve("unit.optofit-sweep.json");
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        OptofitCommand.run(
            new String[] {
              "sweep", recordings.toString(), "-o", model().toString(), "--starts", "1"
            },
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            () -> asked.incrementAndGet() > 0 && fits(state) >= 2);
    assertEquals(1, status);
    assertTrue(err.toString(StandardCharsets.UTF_8).contains("Stopped with 2 of 3"), err::toString);
    assertEquals(
        2,
        new ModelStore()
            .read(model())
            .map(CompressionMode.COMPRESS)
            .orElseThrow()
            .settings()
            .size());
    CommandLineRun run =
        CommandLineRun.of("sweep", recordings, "-o", model(), "--starts", 1, "--json").done();
    assertTrue(run.err().contains("2 of 3 captures were fitted before"), run.err());
  }

  private static int fits(Path state) {
    try {
      return Files.exists(state) ? Files.readString(state).split("\"loss\"", -1).length - 1 : 0;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void wrongInputsAreRefusedInOneSentence() throws IOException {
    assertTrue(
        CommandLineRun.of("sweep", recordings).refused(2).contains("-o"), "the model is needed");
    assertTrue(sweep(folder.resolve("no.csv")).refused(1).contains("does not exist"));
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertTrue(sweep(empty).refused(1).contains("holds no WAV"));
    Path list = Files.writeString(folder.resolve("list.csv"), "dry,wet,mode\n");
    assertTrue(sweep(list).refused(1).contains("no column peakReduction"));
    Path one =
        Files.writeString(
            folder.resolve("one.csv"),
            "dry,wet,peakReduction,mode\n%s,%s,60,limit\n"
                .formatted(recordings.resolve("dry.wav"), recordings.resolve("wet-pr60.wav")));
    assertTrue(sweep(one).refused(1).contains("one capture only"));
    assertTrue(sweep(recordings, "--threads", 0).refused(2).contains("threads"));
    assertTrue(
        CommandLineRun.of("sweep", recordings, "-o", folder).refused(1).contains("is a folder"));
    assertFalse(Files.exists(model()));
  }

  @Test
  void aCaptureThatCannotBeReadIsNamedAndTheOthersMakeTheModel() throws IOException {
    Path text = Files.writeString(folder.resolve("text.wav"), "no audio");
    Path list =
        Files.writeString(
            folder.resolve("list.csv"),
            """
            dry,wet,peakReduction,mode
            %1$s/dry.wav,%1$s/wet-pr60.wav,60,limit
            %1$s/dry.wav,%1$s/wet-pr80.wav,80,limit
            %1$s/dry.wav,%2$s,100,limit
            """
                .formatted(recordings, text));
    CommandLineRun run = sweep(list, "--json").done();
    assertTrue(run.err().contains("Left out: Peak Reduction 100, limit: "), run.err());
    assertEquals(
        "UNREADABLE",
        run.json().getAsJsonArray("fits").get(0).getAsJsonObject().get("state").getAsString());
    run.assertInWords();
  }
}
