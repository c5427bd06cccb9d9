package org.optofit.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
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
    "input_253_.wav, DRY",
    "target_253_LA2A_3c__1__70.wav, WET",
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
    "PR=70.wav, 70",
    "drums pr: 62.5.wav, 62.5",
    "unit 70%.wav, 70",
    "unit 7.5 percent.wav, 7.5",
    "knob70.wav, 70",
    "knob_85 limit.wav, 85",
    "pr70 at 70%.wav, 70",
    "pr70 at 80%.wav, ",
    "120%.wav, ",
    "doorknob70.wav, ",
    "target_138_LA2A_3c__0__0.wav, 0",
    "target_253_LA2A_2c__1__100.wav, 100",
    "input_253_.wav, ",
    "'wet pr 85,5.wav', 85.5",
    "'unit 7,5%.wav', 7.5",
    "'pr70, second try.wav', 70",
  })
  void knobPositionIsReadFromTheName(String name, Double expected) {
    assertEquals(
        expected == null ? OptionalDouble.empty() : OptionalDouble.of(expected),
        CaptureName.of(name).peakReduction());
  }

  @ParameterizedTest
  @CsvSource({
    "wet-limit-pr40.wav, LIMIT",
    "wet-pr40-limit.wav, LIMIT",
    "mix pr 40 (comp).wav, COMPRESS",
    "knob_85 limiter 2.wav, LIMIT",
    "Tube Limiter pr085.wav, ",
    "Tube Limiter-wet-pr085.wav, ",
    "Tube Limiter-wet-limit-pr085.wav, LIMIT",
    "Limit pr085 compress.wav, COMPRESS",
    "wet pr085 limited edition.wav, ",
    "wet-limit-pr40-compress.wav, ",
    "wet_comp_60.wav, ",
  })
  void modeIsReadBesideThePositionAndNotFromTheUnitsName(String name, CompressionMode expected) {
    assertEquals(Optional.ofNullable(expected), CaptureName.of(name).mode());
  }

  @Test
  void modeIsReadFromSignalTrainNames() {
    assertEquals(Optional.empty(), CaptureName.of("wet-music-pr070.wav").mode());
    assertEquals(
        Optional.of(CompressionMode.COMPRESS),
        CaptureName.of("target_138_LA2A_3c__0__0.wav").mode());
    assertEquals(
        Optional.of(CompressionMode.LIMIT), CaptureName.of("target_253_LA2A_3c__1__70.wav").mode());
  }

  @Test
  void signalTrainNamesShareTheNumberOfTheirRecording() {
    assertEquals(OptionalInt.of(253), CaptureName.of("input_253_.wav").recording());
    assertEquals(OptionalInt.of(253), CaptureName.of("target_253_LA2A_3c__1__70.wav").recording());
    assertEquals(OptionalInt.empty(), CaptureName.of("wet-music-pr070.wav").recording());
  }

  @ParameterizedTest
  @CsvSource({
    "wet-take2-pr70.wav, 2",
    "wet-pr70 Take 10.wav, 10",
    "take_03 pr70.wav, 3",
    "wet-pr70.wav, ",
    "mistake2-pr70.wav, ",
    "take1-take2-pr70.wav, ",
    "target_253_LA2A_3c__1__70.wav, ",
  })
  void takesAreNumberedByTheName(String name, Integer expected) {
    assertEquals(
        expected == null ? OptionalInt.empty() : OptionalInt.of(expected),
        CaptureName.of(name).take());
  }
}
