package org.optofit.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.optofit.model.CompressionMode;

final class CaptureGroupingTest {
  @TempDir Path folder;

  private static CaptureGrouping of(String... names) {
    return CaptureGrouping.of(Stream.of(names).map(Path::of).toList(), CompressionMode.COMPRESS);
  }

  @Test
  void wetRecordingsOfOneDryPieceComeHighestFirst() {
    CaptureGrouping grouping = of("wet-pr040.wav", "dry.wav", "wet-pr100.wav", "wet-pr070.wav");
    assertEquals(
        List.of(100.0, 70.0, 40.0),
        grouping.captures().stream().map(SweepCapture::peakReduction).toList());
    assertTrue(grouping.captures().stream().allMatch(c -> c.dry().equals(Path.of("dry.wav"))));
    assertEquals(List.of(), grouping.remarks());
  }

  @Test
  void signalTrainRecordingsFindTheirDryOneByNumber() {
    CaptureGrouping grouping =
        of(
            "input_138_.wav",
            "input_253_.wav",
            "target_138_LA2A_3c__0__70.wav",
            "target_253_LA2A_3c__1__70.wav");
    assertEquals(
        List.of(
            new SweepCapture(
                Path.of("input_138_.wav"),
                Path.of("target_138_LA2A_3c__0__70.wav"),
                70,
                CompressionMode.COMPRESS),
            new SweepCapture(
                Path.of("input_253_.wav"),
                Path.of("target_253_LA2A_3c__1__70.wav"),
                70,
                CompressionMode.LIMIT)),
        grouping.captures());
  }

  @Test
  void theOnlyFileWithoutAPositionIsDryWhereNoNameSaysSo() {
    CaptureGrouping grouping = of("song.wav", "song 40%.wav", "song 80%.wav");
    assertEquals(Path.of("song.wav"), grouping.captures().get(0).dry());
    assertEquals(2, grouping.captures().size());
  }

  @Test
  void filesLeftOutAreNamedWithTheReason() {
    CaptureGrouping grouping =
        of("dry.wav", "wet-pr70.wav", "wet-take2-pr70.wav", "wet-unknown.wav");
    assertEquals(1, grouping.captures().size());
    assertEquals(
        List.of(
            "wet-unknown.wav is left out: its name states no knob position. Name it like"
                + " wet-pr070.wav.",
            "wet-pr70.wav is left out: wet-take2-pr70.wav is taken for Peak Reduction 70, compress,"
                + " the later take by its number."),
        grouping.remarks());
  }

  private Path file(String name, long changedMs) throws IOException {
    Path file = Files.createFile(folder.resolve(name));
    return Files.setLastModifiedTime(file, FileTime.fromMillis(changedMs));
  }

  @Test
  void ofSeveralTakesAtOneSettingTheHighestNumberWinsWhateverTheFilesTimes() throws IOException {
    List<Path> files =
        List.of(
            file("dry.wav", 1_000),
            file("wet-pr70 take 10.wav", 2_000),
            file("wet-pr70 take 9.wav", 3_000),
            file("wet-pr70.wav", 4_000),
            file("wet-pr40.wav", 1_000));
    CaptureGrouping grouping = CaptureGrouping.of(files, CompressionMode.COMPRESS);
    assertEquals(List.of(files.get(1), files.get(4)), wets(grouping));
    String end =
        " is left out: wet-pr70 take 10.wav is taken for Peak Reduction 70, compress, the later"
            + " take by its number.";
    assertEquals(List.of("wet-pr70 take 9.wav" + end, "wet-pr70.wav" + end), grouping.remarks());
  }

  @Test
  void ofTakesWithoutNumbersTheNewerFileWinsAndOfEquallyOldTheLastByName() throws IOException {
    List<Path> files =
        List.of(
            file("dry.wav", 1_000),
            file("a-pr70.wav", 9_000),
            file("b-pr70.wav", 5_000),
            file("c-pr40.wav", 5_000),
            file("d-pr40.wav", 5_000));
    CaptureGrouping grouping = CaptureGrouping.of(files, CompressionMode.COMPRESS);
    assertEquals(List.of(files.get(1), files.get(4)), wets(grouping));
    assertEquals(
        List.of(
            "b-pr70.wav is left out: a-pr70.wav is taken for Peak Reduction 70, compress, the later"
                + " take by its file's time.",
            "c-pr40.wav is left out: d-pr40.wav is taken for Peak Reduction 40, compress, the last"
                + " one by name."),
        grouping.remarks());
  }

  @Test
  void aRecordingWithoutItsDryOneIsLeftOut() {
    assertEquals(
        List.of("wet-pr70.wav is left out: no dry recording is there. Name the dry one dry.wav."),
        of("wet-pr70.wav").remarks());
    assertTrue(
        of("dry-a.wav", "dry-b.wav", "wet-pr70.wav")
            .remarks()
            .get(0)
            .contains("2 dry recordings could belong to it"));
    assertTrue(
        of("input_1_.wav", "input_2_.wav", "target_3_LA2A_3c__0__70.wav")
            .remarks()
            .get(0)
            .contains("no dry recording of number 3"));
  }

  private static List<Path> wets(CaptureGrouping grouping) {
    return grouping.captures().stream().map(SweepCapture::wet).toList();
  }
}
