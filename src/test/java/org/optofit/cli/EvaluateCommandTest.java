package org.optofit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.optofit.audio.AudioFileReader;
import org.optofit.audio.SampleFormat;
import org.optofit.audio.WavWriter;
import org.optofit.testdata.Music;

final class EvaluateCommandTest extends OnRecordedPair {
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
}
