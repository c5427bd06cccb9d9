package org.optofit.capture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.optofit.model.AudioClip;
import org.optofit.model.CompressorParameters;
import org.optofit.testdata.Music;

final class CaptureReportTest {
  private static final CompressorParameters UNIT = new CompressorParameters(-24, 4, 5, 150, 3);
  private static final float[] DRY = Music.samples(8, 1);
  private static final float[] WET = Music.compressed(DRY, UNIT);
  private static final List<String> ORDER =
      List.of(
          "sample-rate",
          "samples",
          "channels",
          "length",
          "level",
          "clipping",
          "polarity",
          "match",
          "difference");

  @Test
  void soundPairPassesEveryCheckInTheOrderOfCauses() {
    CaptureReport report = report(Music.clip("dry", DRY), Music.clip("wet", WET));

    assertEquals(ORDER, report.outcomes().stream().map(CheckOutcome::id).toList());
    assertEquals(List.of(), faults(report));
    assertFalse(report.blocked());
    assertArrayEquals(DRY, report.dry());
    assertArrayEquals(WET, report.wet());
    assertEquals(Music.RATE_HZ, report.sampleRateHz());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("plantedFaults")
  void plantedFaultIsFoundByItsCheckAndNoOther(
      String fault, AudioClip dry, AudioClip wet, String check, Severity severity, String words) {
    CaptureReport report = report(dry, wet);

    List<CheckOutcome> faults = faults(report);
    assertEquals(List.of(check), faults.stream().map(CheckOutcome::id).toList(), fault);
    assertEquals(severity, faults.get(0).severity());
    assertTrue(faults.get(0).message().contains(words), faults.get(0).message());
    assertEquals(severity == Severity.BLOCKING, report.blocked());
    assertEquals(ORDER.size(), report.outcomes().size());
  }

  static Stream<Arguments> plantedFaults() {
    AudioClip dry = Music.clip("dry", DRY);
    AudioClip wet = Music.clip("wet", WET);
    AudioClip fast = new AudioClip("wet", 48_000, new float[][] {WET}, "16 bit");
    AudioClip slowDry = new AudioClip("dry", 4_000, new float[][] {DRY}, "16 bit");
    AudioClip slowWet = new AudioClip("wet", 4_000, new float[][] {WET}, "16 bit");
    return Stream.of(
        fault(
            "two rates", dry, fast, "sample-rate", Severity.BLOCKING, "44.1 kHz and wet at 48 kHz"),
        fault("no audio rate", slowDry, slowWet, "sample-rate", Severity.BLOCKING, "4 kHz"),
        fault("not a number", dry, with(Float.NaN), "samples", Severity.BLOCKING, "at 0.227 s"),
        fault("infinity", dry, with(1 / 0f), "samples", Severity.BLOCKING, "1 sample"),
        fault(
            "channels differ",
            dry,
            Music.clip("wet", WET, scaled(WET, 0.5)),
            "channels",
            Severity.WARNING,
            "Wet's 2 channels differ"),
        fault(
            "unused channel",
            dry,
            Music.clip("wet", WET, new float[WET.length]),
            "channels",
            Severity.WARNING,
            "1 of 2 channels"),
        fault(
            "wet shorter",
            dry,
            cut(WET, 7),
            "length",
            Severity.WARNING,
            "Wet is 44,100 samples shorter"),
        fault("dry shorter", cut(DRY, 7), wet, "length", Severity.WARNING, "Dry is 44,100"),
        fault("short", cut(DRY, 4), cut(WET, 4), "length", Severity.WARNING, "last 4.0 s"),
        fault(
            "too short", cut(DRY, 1), cut(WET, 1), "length", Severity.BLOCKING, "1.0 s, too short"),
        fault(
            "silent wet",
            dry,
            Music.clip("wet", new float[WET.length]),
            "level",
            Severity.BLOCKING,
            "Wet is silent"),
        fault(
            "silent dry",
            Music.clip("dry", new float[WET.length]),
            wet,
            "level",
            Severity.BLOCKING,
            "Dry is silent"),
        fault(
            "constant wet",
            dry,
            Music.clip("wet", constant(0.5f)),
            "level",
            Severity.BLOCKING,
            "Wet holds no sound"),
        fault(
            "quiet wet",
            dry,
            Music.clip("wet", scaled(WET, 0.004)),
            "level",
            Severity.WARNING,
            "Wet is quiet"),
        fault(
            "clipped wet",
            dry,
            Music.clip("wet", clipped(scaled(WET, 6))),
            "clipping",
            Severity.WARNING,
            "Wet clips in"),
        fault(
            "inverted wet",
            dry,
            Music.clip("wet", scaled(WET, -1)),
            "polarity",
            Severity.BLOCKING,
            "Wet is inverted"),
        fault(
            "another performance",
            dry,
            Music.clip("wet", Music.samples(8, 2)),
            "match",
            Severity.WARNING,
            "hardly follows"),
        fault("the same file", dry, dry, "difference", Severity.WARNING, "the same audio"),
        fault(
            "only a gain",
            dry,
            Music.clip("wet", scaled(DRY, 0.5)),
            "difference",
            Severity.WARNING,
            "−6.0 dB"));
  }

  @Test
  void latencyOfMillisecondsIsAMismatch() {
    float[] late = new float[WET.length];
    System.arraycopy(WET, 0, late, 2_000, WET.length - 2_000);

    CaptureReport report = report(Music.clip("dry", DRY), Music.clip("wet", late));

    assertEquals(List.of("match"), faults(report).stream().map(CheckOutcome::id).toList());
  }

  @Test
  void alikeChannelsAreOneAndNoWarning() {
    float[] dithered = WET.clone();
    Random random = new Random(5);
    for (int n = 0; n < dithered.length; n++) {
      dithered[n] += (float) ((random.nextDouble() - 0.5) / 32_768);
    }

    CaptureReport report = report(Music.clip("dry", DRY, DRY), Music.clip("wet", WET, dithered));

    assertEquals(List.of(), faults(report));
    assertArrayEquals(DRY, report.dry());
  }

  @Test
  void unusedChannelIsLeftOutOfTheMean() {
    CaptureReport report =
        report(Music.clip("dry", DRY), Music.clip("wet", WET, new float[WET.length]));

    assertArrayEquals(WET, report.wet());
  }

  @Test
  void signalsAreCutToTheCommonLengthAndFinite() {
    CaptureReport report = report(Music.clip("dry", DRY), with(Float.NaN));

    assertEquals(0, report.wet()[10_000]);
    assertEquals(6 * 44_100, report(Music.clip("dry", DRY), cut(WET, 6)).dry().length);
  }

  @Test
  void emptyClipsAreTooShortAndSilentButNoError() {
    AudioClip nothing = Music.clip("dry", new float[0]);

    CaptureReport report = report(nothing, nothing);

    assertTrue(report.blocked());
    assertEquals(0, report.dry().length);
  }

  @Test
  void everyMessageHasTwoSentencesAndNoHyphenForMinus() {
    plantedFaults()
        .map(a -> report((AudioClip) a.get()[1], (AudioClip) a.get()[2]))
        .flatMap(r -> faults(r).stream())
        .forEach(
            o -> {
              assertTrue(o.message().endsWith("."), o.message());
              assertFalse(o.message().matches(".*(?<![a-z])-\\d.*"), o.message());
              assertFalse(o.message().contains("!"), o.message());
            });
  }

  private static Arguments fault(
      String name, AudioClip dry, AudioClip wet, String check, Severity severity, String words) {
    return Arguments.of(name, dry, wet, check, severity, words);
  }

  private static CaptureReport report(AudioClip dry, AudioClip wet) {
    return CaptureReport.of(new CapturePair(dry, wet));
  }

  private static List<CheckOutcome> faults(CaptureReport report) {
    return report.outcomes().stream().filter(o -> o.severity() != Severity.OK).toList();
  }

  private static AudioClip with(float sample) {
    float[] x = WET.clone();
    x[10_000] = sample;
    return Music.clip("wet", x);
  }

  private static AudioClip cut(float[] x, double seconds) {
    return Music.clip("cut", Arrays.copyOf(x, (int) (seconds * Music.RATE_HZ)));
  }

  private static float[] scaled(float[] x, double factor) {
    float[] y = new float[x.length];
    for (int n = 0; n < x.length; n++) {
      y[n] = (float) (factor * x[n]);
    }
    return y;
  }

  private static float[] constant(float value) {
    float[] x = new float[WET.length];
    Arrays.fill(x, value);
    return x;
  }

  private static float[] clipped(float[] x) {
    float[] y = new float[x.length];
    for (int n = 0; n < x.length; n++) {
      y[n] = Math.max(-1, Math.min(32_767f / 32_768, x[n]));
    }
    return y;
  }
}
