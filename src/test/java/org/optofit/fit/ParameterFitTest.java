package org.optofit.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.optofit.model.CompressorParameters;
import org.optofit.model.ParameterRange;

/** Fits of short recordings: what comes out, what is reported, how it ends. */
final class ParameterFitTest {
  /** Share of each parameter by which a known one may be missed. */
  private static final double KNOWN_TOLERANCE = 1e-3;

  private static final FitOptions ONE_START = FitOptions.defaults().withStarts(1).withThreads(2);
  private static final DryWetSignal SIGNAL =
      TestSignals.rendered(TestSignals.bursts(20, 5), TestSignals.KNOWN);

  @ParameterizedTest
  @CsvSource({
    "-24, 3.2, 4.5, 180, 2.5",
    "-35, 3.7, 0.98, 244, 0.3",
    "-13, 5.4, 30, 470, 0.7",
    "-40, 1.3, 0.2, 20, -6",
    "-18, 60, 12, 900, 0"
  })
  void knownParametersAreFoundFromThePapersStart(
      double threshold, double ratio, double attack, double release, double makeUp) {
    CompressorParameters known =
        new CompressorParameters(threshold, ratio, attack, release, makeUp);
    FitResult result =
        ParameterFit.run(
            TestSignals.rendered(TestSignals.bursts(21, 6), known), ONE_START, FitMonitor.NONE);
    assertNear(known, result.parameters());
    assertTrue(result.termination().converged());
    assertTrue(result.relativeLoss() < 1e-9);
  }

  static void assertNear(CompressorParameters known, CompressorParameters found) {
    for (ParameterRange p : ParameterRange.values()) {
      double tolerance = Math.max(KNOWN_TOLERANCE * Math.abs(known.get(p)), 1e-4);
      assertEquals(known.get(p), found.get(p), tolerance, p.label());
    }
  }

  @ParameterizedTest
  @EnumSource(ModelMatrix.class)
  void everyIterationIsReportedAndTheLossNeverRises(ModelMatrix matrix) {
    List<FitIteration> seen = new ArrayList<>();
    List<StartSummary> starts = new ArrayList<>();
    FitResult result =
        ParameterFit.run(SIGNAL, ONE_START.withMatrix(matrix), monitor(seen, starts, 1000));
    assertEquals(result.history(), seen);
    assertEquals(result.starts(), starts);
    assertEquals(result.iterations(), seen.size() - 1);
    assertEquals(StepOutcome.START, seen.get(0).outcome());
    assertTrue(Double.isNaN(seen.get(0).step()));
    for (int i = 1; i < seen.size(); i++) {
      FitIteration now = seen.get(i);
      FitIteration before = seen.get(i - 1);
      assertEquals(i, now.iteration());
      assertTrue(now.radiusOrStepLength() > 0 && now.step() > 0);
      assertTrue(now.loss() <= before.loss());
      assertEquals(now.outcome() == StepOutcome.ACCEPTED, now.loss() < before.loss());
    }
    assertEquals(result.loss(), seen.get(seen.size() - 1).loss(), 1e-12 * result.loss());
    assertEquals(result.parameters(), seen.get(seen.size() - 1).parameters());
  }

  @ParameterizedTest
  @CsvSource({"TRUST_REGION, SCALAR", "TRUST_REGION, VECTOR", "PAPER, SCALAR"})
  void resultsAreTheSameForAnyNumberOfThreads(SolverKind solver, KernelKind kernel) {
    FitOptions options =
        FitOptions.defaults()
            .withStarts(3)
            .withSolver(solver)
            .withKernel(kernel)
            .withMaxIterations(10);
    DryWetSignal signal =
        TestSignals.noisy(
            TestSignals.rendered(TestSignals.bursts(22, 14), TestSignals.KNOWN), 1e-3, 1);
    FitResult one = ParameterFit.run(signal, options.withThreads(1), FitMonitor.NONE);
    FitResult two = ParameterFit.run(signal, options.withThreads(2), FitMonitor.NONE);
    assertEquals(one.parameters(), two.parameters());
    assertEquals(one.loss(), two.loss());
    assertEquals(one.starts(), two.starts());
    assertEquals(one.uncertainty(), two.uncertainty());
    assertEquals(one.evaluations(), two.evaluations());
  }

  @Test
  void bothKernelsEndAtTheSameParameters() {
    DryWetSignal signal =
        TestSignals.noisy(
            TestSignals.rendered(TestSignals.bursts(27, 14), TestSignals.KNOWN), 1e-3, 5);
    FitOptions options = FitOptions.defaults().withStarts(3);
    FitResult scalar =
        ParameterFit.run(signal, options.withKernel(KernelKind.SCALAR), FitMonitor.NONE);
    FitResult vector =
        ParameterFit.run(signal, options.withKernel(KernelKind.VECTOR), FitMonitor.NONE);
    assertEquals("scalar", scalar.kernel());
    assertTrue(vector.kernel().startsWith("vector"), vector.kernel());
    assertEquals(scalar.iterations(), vector.iterations());
    assertEquals(scalar.loss(), vector.loss(), 1e-8 * scalar.loss());
    for (ParameterRange p : ParameterRange.values()) {
      double expected = scalar.parameters().get(p);
      assertEquals(expected, vector.parameters().get(p), 1e-6 * Math.abs(expected), p.label());
    }
  }

  @Test
  void severalStartsAgreeOnACleanRecording() {
    FitResult result =
        ParameterFit.run(SIGNAL, FitOptions.defaults().withStarts(5), FitMonitor.NONE);
    assertEquals(5, result.starts().size());
    assertEquals(5, result.startsAgreeing());
    assertNear(TestSignals.KNOWN, result.parameters());
    assertEquals(CompressorParameters.PAPER_START, result.starts().get(0).from());
  }

  @Test
  void aWetSignalUpsideDownIsFittedAndSaid() {
    float[] inverted = SIGNAL.wet().clone();
    for (int n = 0; n < inverted.length; n++) {
      inverted[n] = -inverted[n];
    }
    FitResult result =
        ParameterFit.run(
            new DryWetSignal(SIGNAL.dry(), inverted, SIGNAL.sampleRateHz()),
            ONE_START,
            FitMonitor.NONE);
    assertTrue(result.polarityInverted());
    assertNear(TestSignals.KNOWN, result.parameters());
    assertFalse(ParameterFit.run(SIGNAL, ONE_START, FitMonitor.NONE).polarityInverted());
  }

  @ParameterizedTest
  @EnumSource(SolverKind.class)
  void aStopKeepsTheBestSoFar(SolverKind solver) {
    List<FitIteration> seen = new ArrayList<>();
    FitResult result =
        ParameterFit.run(SIGNAL, ONE_START.withSolver(solver), monitor(seen, new ArrayList<>(), 4));
    assertEquals(Termination.STOPPED, result.termination());
    assertEquals(4, seen.size());
    double best = seen.stream().mapToDouble(FitIteration::loss).min().orElseThrow();
    assertEquals(best, result.loss(), 1e-12 * best);
    assertTrue(result.loss() < seen.get(0).loss());
  }

  @Test
  void aStopBeforeTheFirstStepGivesTheStart() {
    FitResult result =
        ParameterFit.run(
            SIGNAL,
            FitOptions.defaults().withStarts(4),
            monitor(new ArrayList<>(), new ArrayList<>(), 0));
    assertEquals(Termination.STOPPED, result.termination());
    assertEquals(-36, result.parameters().thresholdDb());
    assertEquals(1, result.starts().size());
  }

  @Test
  void anInterruptEndsTheFitAndStaysSet() {
    Thread.currentThread().interrupt();
    FitResult result = ParameterFit.run(SIGNAL, ONE_START.withThreads(1), FitMonitor.NONE);
    assertTrue(Thread.interrupted());
    assertEquals(Termination.STOPPED, result.termination());
  }

  @Test
  void theIterationLimitIsKeptAndSaid() {
    FitResult result = ParameterFit.run(SIGNAL, ONE_START.withMaxIterations(2), FitMonitor.NONE);
    assertEquals(Termination.ITERATION_LIMIT, result.termination());
    assertEquals(2, result.iterations());
  }

  @ParameterizedTest
  @EnumSource(SolverKind.class)
  void silentRecordingsEndWithAReason(SolverKind solver) {
    float[] silence = new float[SIGNAL.frames()];
    FitOptions options = FitOptions.defaults().withStarts(3).withSolver(solver);
    for (DryWetSignal signal :
        List.of(
            new DryWetSignal(silence, silence, TestSignals.RATE_HZ),
            new DryWetSignal(silence, SIGNAL.wet(), TestSignals.RATE_HZ),
            new DryWetSignal(SIGNAL.dry(), silence, TestSignals.RATE_HZ))) {
      FitResult result = ParameterFit.run(signal, options, FitMonitor.NONE);
      assertEquals(Termination.NOT_FINITE, result.termination());
    }
  }

  @Test
  void aRecordingBelowTheStartingThresholdIsFittedAllTheSame() {
    float[] quiet = SIGNAL.dry().clone();
    for (int n = 0; n < quiet.length; n++) {
      quiet[n] *= 0.01f;
    }
    CompressorParameters known = TestSignals.KNOWN.with(ParameterRange.THRESHOLD, -64);
    FitResult result =
        ParameterFit.run(TestSignals.rendered(quiet, known), ONE_START, FitMonitor.NONE);
    assertNear(known, result.parameters());
  }

  @Test
  void parametersStayWithinTheirLimits() {
    CompressorParameters beyond =
        TestSignals.KNOWN.with(ParameterRange.RATIO, 100).with(ParameterRange.RELEASE, 3000);
    FitResult result =
        ParameterFit.run(
            TestSignals.rendered(TestSignals.bursts(23, 5), beyond),
            ONE_START.withLimits(ParameterLimits.PAPER),
            FitMonitor.NONE);
    assertTrue(result.termination().converged(), result.termination().sentence());
    assertEquals(20, result.parameters().ratio(), 1e-9);
    assertEquals(1000, result.parameters().releaseMs(), 1e-6);
    assertTrue(Double.isInfinite(result.uncertainty().standardError(ParameterRange.RATIO)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {8_000, 48_000, 96_000, 192_000})
  void knownParametersAreFoundAtAnyRate(double rate) {
    float[] dry = TestSignals.bursts(24, 4 * rate / TestSignals.RATE_HZ);
    DryWetSignal signal =
        new DryWetSignal(dry, ModelledOutput.render(dry, TestSignals.KNOWN, rate), rate);
    assertNear(
        TestSignals.KNOWN, ParameterFit.run(signal, ONE_START, FitMonitor.NONE).parameters());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 50, 2000})
  void veryShortRecordingsEndWithoutFailure(int frames) {
    float[] dry = TestSignals.bursts(25, 1);
    float[] cut = Arrays.copyOfRange(dry, 10_000, 10_000 + frames);
    FitResult result =
        ParameterFit.run(TestSignals.rendered(cut, TestSignals.KNOWN), ONE_START, FitMonitor.NONE);
    assertTrue(result.history().size() >= 1);
  }

  @ParameterizedTest
  @EnumSource(Termination.class)
  void everyEndHasASentence(Termination termination) {
    assertTrue(termination.sentence().endsWith("."));
  }

  private static FitMonitor monitor(
      List<FitIteration> iterations, List<StartSummary> starts, int stopAfter) {
    return new FitMonitor() {
      @Override
      public void iterationDone(FitIteration iteration) {
        iterations.add(iteration);
      }

      @Override
      public void startDone(StartSummary summary) {
        starts.add(summary);
      }

      @Override
      public boolean stopRequested() {
        return iterations.size() >= stopAfter;
      }
    };
  }
}
