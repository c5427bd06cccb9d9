package org.optofit.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.optofit.dsp.SincResampler;
import org.optofit.model.AudioClip;
import org.optofit.model.CompressorParameters;
import org.optofit.testdata.Music;
import org.optofit.testdata.Recorder;
import org.optofit.testdata.SampleMusic;

/** Nothing is found where nothing is wrong. */
final class SoundPairsTest {
  private static final double RATE_HZ = Music.RATE_HZ;
  private static final CompressorParameters UNIT = new CompressorParameters(-24, 4, 5, 150, 3);
  private static final float[] BURSTS = Music.samples(8, 4);
  private static final float[] MUSIC = SampleMusic.dry(8);

  @ParameterizedTest
  @ValueSource(ints = {40, 55, 70, 85, 100})
  void theSampleAudioPasses(int peakReduction) {
    assertSound(SampleMusic.dry(), SampleMusic.wet(peakReduction));
  }

  @Tag("slow")
  @ParameterizedTest
  @CsvSource({
    "-20, 1.5, 5, 100, 0",
    "-30, 1.3, 5, 200, 3",
    "-24, 4, 5, 150, 3",
    "-20, 3, 60, 2000, 0",
    "-30, 20, 20, 1000, 10",
    "-40, 4, 1, 50, 10",
    "-40, 10, 0.5, 500, 15"
  })
  void compressorsFromLightToHeavyPass(
      double thresholdDb, double ratio, double attackMs, double releaseMs, double makeUpDb) {
    CompressorParameters unit =
        new CompressorParameters(thresholdDb, ratio, attackMs, releaseMs, makeUpDb);

    assertSound(MUSIC, Signals.compressed(MUSIC, unit, RATE_HZ));
    assertSound(BURSTS, Signals.compressed(BURSTS, unit, RATE_HZ));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("recorders")
  void whatAnyRecorderDoesPasses(String name, UnaryOperator<float[]> recorder) {
    assertSound(MUSIC, recorder.apply(Signals.compressed(MUSIC, UNIT, RATE_HZ)));
  }

  static Stream<Arguments> recorders() {
    List<Arguments> all = new ArrayList<>();
    add(all, "16 bit", wet -> Signals.rounded(wet, 16));
    add(all, "16 bit, 20 dB down", wet -> Signals.rounded(Signals.scaled(wet, 0.1), 16));
    add(all, "24 bit", wet -> Signals.rounded(wet, 24));
    add(all, "noise at -74 dBFS", wet -> Signals.withNoise(wet, 0.0002, 2));
    add(all, "hum at -80 dBFS", wet -> Signals.withHum(wet, 0.0001, 50, RATE_HZ));
    add(all, "230.7 samples late", wet -> Recorder.hears(wet, 230.7, 0, wet.length));
    add(all, "1,000 samples early", wet -> Arrays.copyOfRange(wet, 1_000, wet.length));
    add(all, "rolled off at 18 kHz", wet -> Signals.lowPass(wet, 30_000, RATE_HZ));
    return all.stream();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.003, 0.01, 0.03})
  void aGateThatClosesIsNoMissingBuffer(double threshold) {
    for (float[] dry : List.of(MUSIC, BURSTS)) {
      float[] wet = Signals.gated(Signals.compressed(dry, UNIT, RATE_HZ), threshold, RATE_HZ);
      assertNoneFound("dropouts", dry, wet);
    }
  }

  @Test
  void silenceThatDryHoldsTooIsNoMissingBuffer() {
    float[] dry = Signals.zeroed(Signals.zeroed(MUSIC, 60_000, 300), 150_000, 22_050);
    float[] wet = Signals.compressed(dry, UNIT, RATE_HZ);

    assertNoneFound("dropouts", dry, wet);
    assertNoneFound("dropouts", dry, Signals.rounded(Signals.later(wet, 331), 16));
    assertNoneFound("dropouts", dry, Signals.rounded(Signals.scaled(wet, 0.003), 16));
  }

  @ParameterizedTest
  @ValueSource(doubles = {22_050, 48_000, 96_000})
  void everySampleRatePasses(double rateHz) {
    float[] dry = SincResampler.forComparison(RATE_HZ / rateHz).read(MUSIC, 0, (int) (6 * rateHz));

    assertSound(
        Signals.clip(rateHz, dry), Signals.clip(rateHz, Signals.compressed(dry, UNIT, rateHz)));
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 16, 24})
  void slowTonesThatRoundingFlattensDoNotClip(int bits) {
    float[] tone = new float[(int) (10 * RATE_HZ)];
    for (int n = 0; n < tone.length; n++) {
      double swell = 0.05 + 0.9 * Math.abs((n / RATE_HZ) % 2 - 1);
      tone[n] = (float) (swell * Math.sin(2 * Math.PI * 41 * n / RATE_HZ));
    }

    for (double level : new double[] {1, 0.5, 0.11}) {
      float[] rounded = Signals.rounded(Signals.scaled(tone, level), bits);
      assertEquals(List.of(), FlatTops.in(Signals.clip(RATE_HZ, rounded)).seconds());
      float[] scaled = Signals.scaled(rounded, 0.37);
      assertEquals(List.of(), FlatTops.in(Signals.clip(RATE_HZ, scaled)).seconds());
    }
  }

  private static void add(List<Arguments> all, String name, UnaryOperator<float[]> recorder) {
    all.add(Arguments.of(name, recorder));
  }

  private static void assertNoneFound(String check, float[] dry, float[] wet) {
    CapturePair pair = new CapturePair(Signals.clip(RATE_HZ, dry), Signals.clip(RATE_HZ, wet));
    CheckOutcome outcome =
        CaptureReport.of(pair, Preparation.SHIFTED).outcomes().stream()
            .filter(o -> o.id().equals(check))
            .findFirst()
            .orElseThrow();

    assertEquals("", outcome.message());
    assertFalse(outcome.notMeasured());
  }

  private static void assertSound(float[] dry, float[] wet) {
    assertSound(Signals.clip(RATE_HZ, dry), Signals.clip(RATE_HZ, wet));
  }

  private static void assertSound(AudioClip dry, AudioClip wet) {
    CaptureReport report = CaptureReport.of(new CapturePair(dry, wet), Preparation.SHIFTED);
    List<String> found =
        report.outcomes().stream()
            .filter(o -> o.severity() != Severity.OK)
            .map(o -> o.id() + ": " + o.message())
            .toList();
    assertEquals(List.of(), found);
  }
}
