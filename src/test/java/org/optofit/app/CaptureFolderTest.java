package org.optofit.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.optofit.audio.AudioFileReader;
import org.optofit.capture.SweepCapture;
import org.optofit.model.AudioClip;
import org.optofit.model.CompressionMode;

final class CaptureFolderTest {
  private static final CompressionMode COMPRESS = CompressionMode.COMPRESS;

  private final Path place;
  private final CaptureFolder folder;

  CaptureFolderTest(@TempDir Path place) throws IOException {
    this.place = place;
    folder = new CaptureFolder(place, "LA-2A");
    folder.keepDry(clip(0.5f));
  }

  @Test
  void aRetakeLeavesEveryFormerTakeAndTheListNamesTheNewOne() throws IOException {
    Path file = folder.wetFile(COMPRESS, 85);
    for (float value : new float[] {0.125f, 0.25f, 0.375f}) {
      RecordedCaptures now = folder.keep(COMPRESS, 85, clip(value));
      assertEquals(List.of(file), now.there().stream().map(SweepCapture::wet).toList());
    }
    assertHolds(0.375f, file);
    assertHolds(0.125f, place.resolve("former/LA-2A-wet-pr085-1.wav"));
    assertHolds(0.25f, place.resolve("former/LA-2A-wet-pr085-2.wav"));
    assertEquals(2, count(place.resolve("former")));
    assertEquals(
        "dry,wet,peakReduction,mode\nLA-2A-dry.wav,LA-2A-wet-pr085.wav,85,compress\n",
        Files.readString(folder.list()));
  }

  @Test
  void aFormerTakeThatCannotBeKeptIsNotReplaced() throws IOException {
    folder.keep(COMPRESS, 85, clip(0.125f));
    Files.writeString(place.resolve("former"), "no folder");
    IOException refused =
        assertThrows(IOException.class, () -> folder.keep(COMPRESS, 85, clip(0.25f)));
    assertTrue(refused.toString().contains("was not written"), refused.toString());
    assertHolds(0.125f, folder.wetFile(COMPRESS, 85));
  }

  @Test
  void aDeletedFileIsMissingAndStaysListedUntilItIsRecordedAgain() throws IOException {
    folder.keep(COMPRESS, 85, clip(0.125f));
    folder.keep(COMPRESS, 80, clip(0.25f));
    Files.delete(folder.wetFile(COMPRESS, 85));
    assertEquals("LA-2A", CaptureFolder.unitIn(place).orElseThrow());
    assertPositions(List.of(80.0), List.of(85.0), folder.captures());
    assertPositions(List.of(80.0, 75.0), List.of(85.0), folder.keep(COMPRESS, 75, clip(0.125f)));
    assertPositions(List.of(85.0, 80.0, 75.0), List.of(), folder.keep(COMPRESS, 85, clip(0.125f)));
    assertFalse(Files.exists(place.resolve("former")));
  }

  @Test
  void withoutTheDryFileEveryRecordingIsMissing() throws IOException {
    folder.keep(COMPRESS, 85, clip(0.125f));
    Files.delete(folder.dryFile());
    assertPositions(List.of(), List.of(85.0), folder.captures());
  }

  private static void assertPositions(
      List<Double> there, List<Double> missing, RecordedCaptures found) {
    assertEquals(there, found.there().stream().map(SweepCapture::peakReduction).toList());
    assertEquals(missing, found.missing().stream().map(SweepCapture::peakReduction).toList());
  }

  private static void assertHolds(float value, Path file) throws IOException {
    assertArrayEquals(clip(value).channel(0), AudioFileReader.read(file).channel(0));
  }

  private static long count(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.count();
    }
  }

  private static AudioClip clip(float value) {
    float[] samples = new float[480];
    Arrays.fill(samples, value);
    return new AudioClip("wet", 48_000, new float[][] {samples}, "");
  }
}
