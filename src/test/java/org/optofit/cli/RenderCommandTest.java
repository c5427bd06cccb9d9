package org.optofit.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.optofit.audio.AudioFileReader;
import org.optofit.audio.SampleFormat;
import org.optofit.audio.WavWriter;
import org.optofit.model.AudioClip;
import org.optofit.model.CompressionMode;
import org.optofit.store.ModelStore;
import org.optofit.testdata.Music;

final class RenderCommandTest extends OnRecordedPair {
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

    CommandLineRun.of("render", dry, same, "--peak-reduction", 70, "--ratio", 12, "--overwrite")
        .done();
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
  void severalFilesAreRenderedIntoAFolderAndOneThatFailsIsSaid(@TempDir Path place)
      throws IOException {
    Path other = Files.copy(dry, place.resolve("other.wav"));
    Path missing = place.resolve("missing.wav");
    Path into = place.resolve("out");
    Object[] args = {"render", other, missing, dry, "-o", into, "--peak-reduction", 70, "--json"};
    CommandLineRun run = CommandLineRun.of(args);
    assertEquals(1, run.status());
    assertTrue(run.err().contains("missing.wav"), run.err());
    JsonArray files = run.json().getAsJsonArray("files");
    assertEquals(3, files.size());
    assertTrue(files.get(1).getAsJsonObject().has("error"));
    Path written = into.resolve("other, LA-2A PR 70.wav");
    assertEquals(written.toString(), files.get(0).getAsJsonObject().get("target").getAsString());
    Path alone = place.resolve("alone.wav");
    JsonObject one =
        CommandLineRun.of("render", other, alone, "--peak-reduction", 70, "--json").done().json();
    assertArrayEquals(Files.readAllBytes(alone), Files.readAllBytes(written));
    assertEquals(one.get("frames"), files.get(0).getAsJsonObject().get("frames"));

    byte[] before = Files.readAllBytes(written);
    CommandLineRun again =
        CommandLineRun.of("render", other, "-o", into, "--peak-reduction", 70, "--gain", -6);
    assertTrue(again.refused(1).contains("exists already and is kept. Give --overwrite"));
    assertArrayEquals(before, Files.readAllBytes(written));
    CommandLineRun.of(
            "render", other, "-o", into, "--peak-reduction", 70, "--gain", -6, "--overwrite")
        .done();
    assertFalse(Arrays.equals(before, Files.readAllBytes(written)));
  }

  @Test
  void twoSourcesNamedWithoutAFolderDoNotCostTheSecondOne(@TempDir Path place) throws IOException {
    Path second = Files.copy(dry, place.resolve("second.wav"));
    byte[] before = Files.readAllBytes(second);
    CommandLineRun run = CommandLineRun.of("render", dry, second, "--peak-reduction", 70);
    assertEquals(
        second + " exists already and is kept. Give --overwrite, or another name.", run.refused(1));
    assertArrayEquals(before, Files.readAllBytes(second));
    CommandLineRun.of("render", dry, second, "--peak-reduction", 70, "--overwrite").done();
    assertFalse(Arrays.equals(before, Files.readAllBytes(second)));
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
