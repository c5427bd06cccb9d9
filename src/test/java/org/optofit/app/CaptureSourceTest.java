package org.optofit.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.optofit.capture.CaptureGrouping;
import org.optofit.capture.SweepCapture;
import org.optofit.model.CompressionMode;
import org.optofit.store.StoreException;

final class CaptureSourceTest {
  @TempDir Path folder;

  @BeforeEach
  void recordings() throws IOException {
    for (String name :
        List.of("Limiter-dry.wav", "Limiter-wet-pr085.wav", "Limiter-wet-pr040.wav")) {
      Files.createFile(folder.resolve(name));
    }
  }

  private CaptureGrouping read() throws StoreException {
    return CaptureSource.read(folder, CompressionMode.COMPRESS);
  }

  @Test
  void theListInAFolderIsBelievedBeforeTheNames() throws IOException {
    Files.writeString(
        folder.resolve("captures.csv"),
        """
        dry,wet,peakReduction,mode
        Limiter-dry.wav,Limiter-wet-pr085.wav,62.5,limit
        Limiter-dry.wav,Limiter-wet-pr040.wav,40,compress
        """);
    Path dry = folder.resolve("Limiter-dry.wav");
    CaptureGrouping found = read();
    assertEquals(
        List.of(
            new SweepCapture(
                dry, folder.resolve("Limiter-wet-pr040.wav"), 40, CompressionMode.COMPRESS),
            new SweepCapture(
                dry, folder.resolve("Limiter-wet-pr085.wav"), 62.5, CompressionMode.LIMIT)),
        found.captures());
    assertEquals(List.of(), found.remarks());
  }

  @Test
  void recordingsThatTheListDoesNotNameAreTold() throws IOException {
    Files.writeString(
        folder.resolve("captures.csv"),
        "dry,wet,peakReduction,mode\nLimiter-dry.wav,Limiter-wet-pr085.wav,85,limit\n");
    assertEquals(
        List.of(
            "Limiter-wet-pr040.wav is not in the list captures.csv and left out. Add a line to the"
                + " list, or remove the list to go by file names."),
        read().remarks());
  }

  @Test
  void aListThatIsWrongIsNotPassedOver() throws IOException {
    Files.writeString(folder.resolve("captures.csv"), "dry,wet\n");
    String sentence = String.valueOf(assertThrows(StoreException.class, this::read).getMessage());
    assertTrue(sentence.contains("no column peakReduction"), sentence);
  }

  @Test
  void withoutAListTheNamesCountAndTheUnitsNameIsNoMode() throws StoreException {
    assertEquals(
        List.of(CompressionMode.COMPRESS, CompressionMode.COMPRESS),
        read().captures().stream().map(SweepCapture::mode).toList());
  }
}
