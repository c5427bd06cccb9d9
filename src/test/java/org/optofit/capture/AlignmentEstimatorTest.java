package org.optofit.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.optofit.capture.AlignmentEstimate.Dropout;
import org.optofit.fit.ErrorToSignalRatio;
import org.optofit.fit.GainReductionTrace;
import org.optofit.model.CompressorParameters;
import org.optofit.testdata.Music;
import org.optofit.testdata.Recorder;
import org.optofit.testdata.SampleMusic;

final class AlignmentEstimatorTest {
  private static final double LATENCY_ACCURACY = 0.05;
  private static final double DRIFT_ACCURACY_PPM = 1;
  private static final double MOST_ESR_RISE = 1e-5;

  /** Two windows: a dropout is placed to within about one. */
  private static final double PLACE = 2.0 * DelayTracker.WINDOW;

  private static final int RATE = (int) Music.RATE_HZ;
  private static final CompressorParameters UNIT = new CompressorParameters(-34, 5, 3, 150, 3);
  private static final CompressorParameters FAST = new CompressorParameters(-32, 10, 0.3, 40, 0);
  private static final float[] DRY = SampleMusic.dry(30);
  private static final float[] WET = Music.compressed(DRY, UNIT);

  @Test
  void theUnitUnderTestReducesTheGainOfMusicByTenDecibels() {
    GainReductionTrace trace = GainReductionTrace.of(DRY, WET, UNIT.makeUpDb(), RATE);
    double[] values = new double[trace.frames()];
    for (int f = 0; f < values.length; f++) {
      values[f] = Double.isNaN(trace.valueDb(f)) ? 0 : trace.valueDb(f);
    }
    Arrays.sort(values);
    assertTrue(values[values.length / 20] < -10, "reduction exceeded 5 % of the time");
  }

  @ParameterizedTest
  @CsvSource({"212.37, 0", "17.25, 3.8"})
  void latencyAndDriftOfCompressedMusicAreFoundAndCorrected(double latency, double drift) {
    assertFoundAndCorrected(UNIT, latency, drift);
  }

  @Tag("slow")
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "0.4, 0",
    "-1234.71, 0",
    "5000.5, -40",
    "0.1, 0.5",
    "10, 120",
    "-300.8, -1.2"
  })
  void latencyAndDriftAreFoundForSlowAndFastUnits(double latency, double drift) {
    assertFoundAndCorrected(UNIT, latency, drift);
    assertFoundAndCorrected(FAST, latency, drift);
  }

  private static void assertFoundAndCorrected(
      CompressorParameters unit, double latency, double drift) {
    float[] wet = Music.compressed(DRY, unit);
    float[] recorded = Recorder.hears(wet, latency, drift, wet.length + RATE / 10);
    AlignmentEstimate found = estimate(DRY, recorded).orElseThrow();

    assertEquals(latency, found.alignment().latencySamples(), LATENCY_ACCURACY);
    assertEquals(drift, found.alignment().driftPpm(), DRIFT_ACCURACY_PPM);
    assertEquals(1, found.alignment().polarity());
    assertEquals(List.of(), found.dropouts());

    AlignedPair aligned = PairAligner.align(DRY, recorded, RATE, found.alignment());
    int from = aligned.firstDryFrame();
    float[] truth = Arrays.copyOfRange(wet, from, from + aligned.wet().length);
    double esr = ErrorToSignalRatio.of(truth, aligned.wet(), RATE);
    assertTrue(esr < MOST_ESR_RISE, "what is left after correction: ESR " + esr);
  }

  @Test
  void alignedRecordingsShowNoLatencyAndNoDrift() {
    Alignment found = estimate(DRY, WET).orElseThrow().alignment();

    assertEquals(0, found.latencySamples(), PairAligner.WHOLE_SAMPLE);
    assertEquals(0, found.driftPpm());
  }

  @Test
  void invertedRecordingIsFoundAtItsPlace() {
    float[] inverted = new float[WET.length + 77];
    for (int n = 0; n < WET.length; n++) {
      inverted[n + 77] = -WET[n];
    }
    Alignment found = estimate(DRY, inverted).orElseThrow().alignment();

    assertEquals(-1, found.polarity());
    assertEquals(77, found.latencySamples(), LATENCY_ACCURACY);
  }

  @ParameterizedTest
  @ValueSource(ints = {64, 2_000, 12_000, -512})
  void lostAndRepeatedSamplesAreStepsAtTheirTime(int lost) {
    int at = 15 * RATE;
    List<Dropout> dropouts = estimate(DRY, without(WET, at, lost)).orElseThrow().dropouts();

    assertEquals(1, dropouts.size(), dropouts::toString);
    assertEquals(-lost, dropouts.get(0).samples(), LATENCY_ACCURACY);
    assertEquals(at, dropouts.get(0).dryFrame(), PLACE);
  }

  @Test
  void dropoutIsToldFromDrift() {
    float[] recorded = Recorder.hears(without(WET, 15 * RATE, 256), 40.3, 20, WET.length);
    AlignmentEstimate found = estimate(DRY, recorded).orElseThrow();

    assertEquals(20, found.alignment().driftPpm(), DRIFT_ACCURACY_PPM);
    assertEquals(1, found.dropouts().size());
    assertEquals(-256, found.dropouts().get(0).samples(), LATENCY_ACCURACY);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 15", "8, 0, 20", "0, 9, 20"})
  void wetMayStartEarlierOrLaterAndLastLongerOrShorter(
      int wetLateSeconds, int wetFromSeconds, int wetSeconds) {
    float[] wet = new float[wetSeconds * RATE];
    for (int n = 0; n < wet.length; n++) {
      int from = n + (wetFromSeconds - wetLateSeconds) * RATE;
      wet[n] = from >= 0 && from < WET.length ? WET[from] : 0;
    }
    Alignment found = estimate(DRY, wet).orElseThrow().alignment();

    double late = (wetLateSeconds - wetFromSeconds) * Music.RATE_HZ;
    assertEquals(late, found.latencySamples(), LATENCY_ACCURACY);
  }

  @Test
  void noiseTwentyDecibelsBelowTheMusicDoesNotHideTheLatency() {
    Random random = new Random(5);
    float[] noisy = WET.clone();
    for (int n = 0; n < noisy.length; n++) {
      noisy[n] = (float) (noisy[n] + 0.01 * random.nextGaussian());
    }
    Alignment found = estimate(DRY, noisy).orElseThrow().alignment();

    assertEquals(0, found.latencySamples(), LATENCY_ACCURACY);
    assertEquals(0, found.driftPpm(), DRIFT_ACCURACY_PPM);
  }

  @Test
  void anotherPerformanceIsNotFound() {
    float[] all = SampleMusic.dry().channel(0);
    float[] begins = Arrays.copyOfRange(all, 0, 14 * RATE);
    float[] goesOn = Arrays.copyOfRange(all, 20 * RATE, 34 * RATE);

    assertTrue(estimate(begins, Music.samples(14, 3)).isEmpty());
    assertTrue(estimate(begins, goesOn).isEmpty());
    assertTrue(estimate(begins, new float[14 * RATE]).isEmpty());
  }

  private static Optional<AlignmentEstimate> estimate(float[] dry, float[] wet) {
    return AlignmentEstimator.estimate(dry, wet, Music.RATE_HZ);
  }

  /** Without some samples, or with silence in their place where the number is negative. */
  private static float[] without(float[] x, int at, int count) {
    float[] y = new float[x.length - count];
    System.arraycopy(x, 0, y, 0, at);
    int behind = at + Math.max(0, count);
    System.arraycopy(x, behind, y, at + Math.max(0, -count), x.length - behind);
    return y;
  }
}
