package org.optofit.capture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.optofit.dsp.SincResampler;
import org.optofit.model.AudioClip;
import org.optofit.model.CompressorParameters;
import org.optofit.testdata.Music;
import org.optofit.testdata.Recorder;
import org.optofit.testdata.SampleMusic;

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
          "swapped",
          "match",
          "latency",
          "polarity",
          "drift",
          "dropouts",
          "clipping",
          "offset",
          "hum",
          "noise",
          "difference",
          "gain-reduction",
          "tone",
          "echo");

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
  void eachChannelFollowsTheOtherWithSilenceBetween() {
    float[] quieter = Signals.scaled(WET, 0.5);
    AudioClip dry = Music.clip("dry", DRY);
    AudioClip wet = Music.clip("wet", WET, quieter);
    Preparation each = Preparation.NONE.with(Remedy.EACH_CHANNEL);

    CaptureReport report = CaptureReport.of(new CapturePair(dry, wet), each);

    int second = (int) Music.RATE_HZ;
    int next = WET.length + second;
    assertEquals(next + WET.length, report.wet().length);
    assertArrayEquals(WET, Arrays.copyOf(report.wet(), WET.length));
    assertArrayEquals(new float[second], Arrays.copyOfRange(report.wet(), WET.length, next));
    assertArrayEquals(quieter, Arrays.copyOfRange(report.wet(), next, next + WET.length));
    assertArrayEquals(DRY, Arrays.copyOfRange(report.dry(), next, next + WET.length));
    assertEquals(List.of("2 channels were used, one after another."), report.corrections());
  }

  @Test
  void oneChannelIsTakenAloneOnRequest() {
    AudioClip dry = Music.clip("dry", DRY);
    AudioClip wet = Music.clip("wet", WET, DRY);
    CapturePair pair = new CapturePair(dry, wet);

    CaptureReport first = CaptureReport.of(pair, Preparation.NONE.with(Remedy.FIRST_CHANNEL));
    CaptureReport second = CaptureReport.of(pair, Preparation.NONE.with(Remedy.SECOND_CHANNEL));

    assertArrayEquals(WET, first.wet());
    assertArrayEquals(DRY, second.wet());
    assertArrayEquals(DRY, second.dry());
  }

  @Test
  void aUnitThatWasFedTheSumOfTwoChannelsIsFittedToTheSum() {
    float[] right = Signals.scaled(Music.samples(DRY.length / Music.RATE_HZ, 3), 0.2);
    float[] sum = new float[DRY.length];
    for (int n = 0; n < sum.length; n++) {
      sum[n] = (DRY[n] + right[n]) / 2;
    }
    AudioClip wet = Music.clip("wet", Music.compressed(sum, UNIT));

    CaptureReport report = report(Music.clip("dry", DRY, right), wet);

    assertFalse(report.blocked());
    assertArrayEquals(sum, report.dry());
  }

  @Test
  void latencyDriftAndPolarityAreCorrectedOnlyOnRequest() {
    float[] dry = SampleMusic.dry(8);
    float[] wet = Music.compressed(dry, UNIT);
    float[] recorded = Signals.scaled(Recorder.hears(wet, 212.37, 12, wet.length + 500), -1);
    CapturePair pair = new CapturePair(Music.clip("dry", dry), Music.clip("wet", recorded));

    CaptureReport asItIs = CaptureReport.of(pair, Preparation.NONE);
    CaptureReport all = CaptureReport.of(pair, Preparation.ALIGNED);

    assertArrayEquals(Arrays.copyOf(recorded, dry.length), asItIs.wet());
    assertEquals(List.of(), asItIs.corrections());
    assertEquals(
        List.of("latency", "polarity", "drift"),
        faults(asItIs).stream().map(CheckOutcome::id).toList());
    assertEquals(List.of(), faults(all));
    assertTrue(difference(wet, all.wet()) < 1e-4, "as wet was before it was recorded");
    assertEquals(
        List.of("Wet was moved forward by", "Wet was resampled by", "Wet was turned round."),
        all.corrections().stream().map(c -> c.replaceAll(" [^ ]*[0-9].*", "")).toList());
  }

  @Test
  void wetAtAnotherRateIsBroughtToThatOfDry() {
    float[] fast = SincResampler.forComparison(44.1 / 48).read(WET, 0, WET.length * 48 / 45);
    AudioClip wet = new AudioClip("wet", 48_000, new float[][] {fast}, "32 bit float");
    CapturePair pair = new CapturePair(Music.clip("dry", DRY), wet);

    CaptureReport report = CaptureReport.of(pair, Preparation.ALIGNED);

    assertEquals(48_000, report.resampledFromHz().orElseThrow());
    assertEquals(44_100, report.sampleRateHz());
    assertEquals(List.of("Wet was resampled from 48 kHz to 44.1 kHz."), report.corrections());
    assertTrue(CaptureReport.of(pair).blocked());
  }

  @Test
  void onlyTheLongestPartBetweenDropoutsIsUsedOnRequest() {
    float[] broken = Signals.without(WET, WET.length / 4, 80);
    CapturePair pair = new CapturePair(Music.clip("dry", DRY), Music.clip("wet", broken));

    CaptureReport report = CaptureReport.of(pair, Preparation.SHIFTED.with(Remedy.LONGEST_PART));

    assertTrue(report.firstDryFrame() > DRY.length / 4, "behind the gap");
    int from = report.firstDryFrame();
    float[] rest = Arrays.copyOfRange(WET, from, from + report.wet().length);
    assertTrue(difference(rest, report.wet()) < 1e-6);
    assertTrue(report.wet().length > DRY.length / 2);
  }

  @Test
  void aConstantOffsetIsTakenOffOnRequest() {
    float[] moved = Signals.each(WET, sample -> sample + 0.02);
    CapturePair pair = new CapturePair(Music.clip("dry", DRY), Music.clip("wet", moved));

    CaptureReport report = CaptureReport.of(pair, Preparation.NONE.with(Remedy.REMOVE_OFFSET));

    assertTrue(difference(WET, report.wet()) < 1e-3);
    assertEquals(1, report.corrections().size());
  }

  /** Energy of the difference as a fraction, the ends left out. */
  private static double difference(float[] expected, float[] actual) {
    double error = 0;
    double energy = 0;
    for (int n = 500; n < Math.min(expected.length, actual.length) - 500; n++) {
      error += Math.pow(actual[n] - expected[n], 2);
      energy += Math.pow(expected[n], 2);
    }
    return error / energy;
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
}
