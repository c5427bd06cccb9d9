package org.optofit.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.optofit.model.CompressionMode;

final class CaptureNameTest {
  @ParameterizedTest
  @CsvSource({
    "dry-music.wav, DRY",
    "wet-music-pr070.wav, WET",
    "Mix INPUT.aiff, DRY",
    "mix_output.flac, WET",
    "drums-pr40.wav, WET",
    "sweater.wav, ",
    "inside-story.wav, ",
    "dry-to-wet.wav, ",
    "take 3.wav, ",
  })
  void roleIsReadFromWholeWordsOnly(String name, PairRole expected) {
    assertEquals(Optional.ofNullable(expected), CaptureName.of(name).role());
  }

  @ParameterizedTest
  @CsvSource({
    "wet-music-pr070.wav, 70",
    "wet-music-pr100.wav, 100",
    "la2a PR 55.wav, 55",
    "wet_peak-reduction_42.5_limit.flac, 42.5",
    "spr70.wav, ",
    "wet-pr700.wav, ",
    "take7.wav, ",
  })
  void knobPositionIsReadFromTheName(String name, Double expected) {
    assertEquals(
        expected == null ? OptionalDouble.empty() : OptionalDouble.of(expected),
        CaptureName.of(name).peakReduction());
  }

  @Test
  void modeIsReadFromTheName() {
    assertEquals(Optional.of(CompressionMode.LIMIT), CaptureName.of("wet-limit-pr40.wav").mode());
    assertEquals(Optional.of(CompressionMode.COMPRESS), CaptureName.of("wet_comp_60.wav").mode());
    assertEquals(Optional.empty(), CaptureName.of("wet-music-pr070.wav").mode());
  }
}
