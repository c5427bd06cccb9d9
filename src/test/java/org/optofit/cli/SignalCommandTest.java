package org.optofit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.optofit.audio.AudioFileReader;
import org.optofit.capture.SignalLocator;
import org.optofit.model.AudioClip;

final class SignalCommandTest {
  @TempDir Path folder;

  @Test
  void writesTheSignalAsAFileOf24Bit() throws IOException {
    Path file = folder.resolve("dry.wav");
    JsonObject json =
        CommandLineRun.of("signal", "-o", file, "--seconds", 60, "--rate", 44_100, "--json")
            .done()
            .json();
    AudioClip clip = AudioFileReader.read(file);
    assertEquals(60 * 44_100, json.get("frames").getAsInt());
    assertEquals(44_100, json.get("sampleRateHz").getAsDouble());
    assertEquals(clip.peakDbfs(), json.get("peakDbfs").getAsDouble(), 1e-4);
    assertEquals(60 * 44_100, clip.frames());
    assertEquals("24 bit", clip.encoding());
    assertTrue(SignalLocator.isSignal(clip));
  }

  @Test
  void lengthsAndRatesOutsideTheRangeAreUsageErrors() {
    Path file = folder.resolve("dry.wav");
    assertTrue(
        CommandLineRun.of("signal", "-o", file, "--seconds", 30).refused(2).contains("60 to 180"));
    assertTrue(
        CommandLineRun.of("signal", "-o", file, "--rate", 192_000)
            .refused(2)
            .contains("44100 to 96000"));
    assertFalse(Files.exists(file));
  }

  @Test
  void aNameThatIsNoWavFilesIsRefused() {
    Path file = folder.resolve("dry.mp3");
    assertTrue(CommandLineRun.of("signal", "-o", file).refused(2).contains("does not end in .wav"));
    assertFalse(Files.exists(file));
  }

  @Test
  void aFileThatExistsIsKeptUnlessReplacingWasAskedFor() throws IOException {
    Path file = Files.writeString(folder.resolve("mix.wav"), "former");
    assertTrue(
        CommandLineRun.of("signal", "-o", file, "--seconds", 60)
            .refused(1)
            .contains("exists already and is kept. Give --overwrite"));
    assertEquals("former", Files.readString(file));
    CommandLineRun.of("signal", "-o", file, "--seconds", 60, "--overwrite").done();
    assertTrue(Files.size(file) > 1_000_000);
  }

  @Test
  void aMissingFolderIsSaid() {
    String line =
        CommandLineRun.of("signal", "-o", folder.resolve("none/dry.wav"), "--seconds", 60)
            .refused(1);
    assertTrue(line.contains("does not exist"), line);
  }
}
