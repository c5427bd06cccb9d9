package org.optofit.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.optofit.model.CompressionMode;
import org.optofit.model.CompressorParameters;
import org.optofit.model.KnobSetting;
import org.optofit.store.ModelStore;

/** From wherever a fit begins, it ends at the best loss there is. */
@Tag("slow")
final class RobustFitTest {
  private static final double WITHIN = 1.001;

  /** Share of the wet signal's energy that is rounding: below, one loss is as good as another. */
  private static final double ROUNDING = 1e-12;

  private static final int MEDIAN_ITERATIONS = 15;
  private static final long SEED = 3;

  /** A search of its own for the best loss there is. */
  private static final int MANY_STARTS = 40;

  /** The paper's start, three poor ones, and four at random. */
  private static List<CompressorParameters> starts() {
    List<CompressorParameters> starts =
        new ArrayList<>(
            List.of(
                CompressorParameters.PAPER_START,
                new CompressorParameters(-60, 20, 0.1, 10, 0),
                new CompressorParameters(-6, 1.2, 100, 1000, 0),
                new CompressorParameters(-80, 1.05, 50, 30, 0)));
    Random random = new Random(SEED);
    for (int i = 0; i < 4; i++) {
      starts.add(
          new CompressorParameters(
              -60 + 55 * random.nextDouble(),
              1 + Math.exp(4 * random.nextDouble() - 1),
              0.1 * Math.exp(6.9 * random.nextDouble()),
              10 * Math.exp(5 * random.nextDouble()),
              0));
    }
    return starts;
  }

  @Test
  void everySampleCaptureIsFittedToTheBestLossFromAnyFirstStart() {
    List<Integer> iterations = new ArrayList<>();
    for (int peakReduction : new int[] {40, 55, 70, 85, 100}) {
      DryWetSignal capture = TestSignals.capture(peakReduction);
      double best =
          ParameterFit.run(capture, FitOptions.defaults().withStarts(MANY_STARTS), FitMonitor.NONE)
              .loss();
      iterations.addAll(
          fitFromAllStarts("capture " + peakReduction, capture, FitOptions.defaults(), best));
    }
    assertMedian(iterations);
  }

  @Test
  void everySettingOfThePublishedTableIsFoundFromAnySingleStart() {
    float[] dry = TestSignals.sampleAudio("dry-music.wav");
    List<Integer> iterations = new ArrayList<>();
    int settings = 0;
    for (CompressionMode mode : CompressionMode.values()) {
      for (KnobSetting setting : ModelStore.published().map(mode).orElseThrow().settings()) {
        settings++;
        iterations.addAll(
            fitFromAllStarts(
                mode + " " + setting.peakReduction(),
                TestSignals.rendered(dry, setting.parameters()),
                FitOptions.defaults().withStarts(1),
                0));
      }
    }
    assertEquals(26, settings);
    assertMedian(iterations);
  }

  private static List<Integer> fitFromAllStarts(
      String target, DryWetSignal signal, FitOptions options, double known) {
    List<FitResult> results =
        starts().stream()
            .map(start -> ParameterFit.run(signal, options.withStart(start), FitMonitor.NONE))
            .toList();
    double least = results.stream().mapToDouble(FitResult::loss).min().orElseThrow();
    double best = known > 0 ? Math.min(known, least) : least;
    for (int i = 0; i < results.size(); i++) {
      FitResult result = results.get(i);
      assertTrue(
          result.loss() <= WITHIN * best || result.relativeLoss() < ROUNDING,
          target + " from start " + i + ": " + result.loss() + " instead of " + best);
      assertTrue(result.termination().converged(), target + " from start " + i);
    }
    return results.stream().map(FitResult::iterations).toList();
  }

  private static void assertMedian(List<Integer> iterations) {
    List<Integer> sorted = new ArrayList<>(iterations);
    Collections.sort(sorted);
    int median = sorted.get(sorted.size() / 2);
    assertTrue(median <= MEDIAN_ITERATIONS, sorted.toString());
  }

  @Test
  void noOtherParametersExplainAWholeFileWithALongReleaseBetter() {
    float[] dry = TestSignals.sampleAudio("dry-music.wav");
    for (double releaseMs : new double[] {1000, 2000}) {
      CompressorParameters unit = new CompressorParameters(-22, 4, 20, releaseMs, 1);
      DryWetSignal signal = detuned(TestSignals.rendered(dry, unit));
      FitResult result =
          ParameterFit.run(signal, FitOptions.defaults().withStarts(1), FitMonitor.NONE);
      double found = Agreement.of(signal, result.parameters()).esr();
      double best = found;
      for (CompressorParameters from : wholeFileStarts(result.parameters())) {
        best = Math.min(best, overTheWholeFile(signal, from));
      }
      assertTrue(found > 1e-5, "the unit is no compressor of the model's form: ESR " + found);
      assertTrue(found <= WITHIN * best, releaseMs + " ms: " + found + " instead of " + best);
    }
  }

  /** A unit that is none of the model's: its gain also follows the signal's slow swing. */
  private static DryWetSignal detuned(DryWetSignal signal) {
    float[] wet = signal.wet().clone();
    for (int n = 0; n < wet.length; n++) {
      wet[n] *= (float) (1 + 0.03 * Math.sin(n * 2e-5));
    }
    return new DryWetSignal(signal.dry(), wet, signal.sampleRateHz());
  }

  /** What was found, and all the starts there are. */
  private static List<CompressorParameters> wholeFileStarts(CompressorParameters found) {
    List<CompressorParameters> starts = new ArrayList<>(starts());
    starts.add(found);
    return starts;
  }

  /** Solves anew on one stretch, which is the whole file with running states and nothing else. */
  private static double overTheWholeFile(DryWetSignal signal, CompressorParameters from) {
    int first = (int) TestSignals.RATE_HZ;
    int frames = signal.frames() - first;
    ChunkedSignal whole = ChunkedSignal.of(signal, new Stretches(first, frames, frames, 1));
    try (ChunkExecutor executor = new ChunkExecutor(1)) {
      LogTransform transform = new LogTransform(TestSignals.RATE_HZ);
      Objective objective = new Objective(whole, new ScalarKernel(executor), transform);
      IterationLog log = new IterationLog(0, FitMonitor.NONE, 1);
      SolverOutcome outcome =
          new TrustRegionNewton(
                  ModelMatrix.NEWTON, 50, ParameterLimits.WIDE, TrustRegionNewton.Tolerance.FINE)
              .solve(objective, from, log);
      return Agreement.of(signal, transform.toParameters(outcome.point())).esr();
    }
  }
}
