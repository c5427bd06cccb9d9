package org.optofit.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.optofit.model.CompressionMode;

final class CaptureGroupingTest {
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
            "wet-take2-pr70.wav is left out: wet-pr70.wav is at Peak Reduction 70, compress too.",
            "wet-unknown.wav is left out: its name states no knob position. Name it like"
                + " wet-pr070.wav."),
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
}
