package org.optofit.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.optofit.model.CompressorParameters;

/** The vector kernel against the scalar one, which the published reference holds. */
final class VectorKernelTest {
  /** Largest error of an entry over the roots of the diagonal entries it belongs to. */
  private static final double TOLERANCE = 1e-8;

  /** Rounding of a float, which hardly averages out over a few samples. */
  private static final double SINGLE_ROUNDING = 1e-6;

  private static final long SEED = 20;
  private static final CompressorParameters POINT = new CompressorParameters(-28, 2.5, 2, 90, 1.5);

  /** A recording with a name for the report. */
  record Recording(String name, DryWetSignal signal) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Recording> recordings() {
    float[] gaps = TestSignals.bursts(3, 12);
    for (int n = 0; n < gaps.length; n++) {
      gaps[n] = n / 60_000 % 2 == 1 ? 0 : gaps[n];
    }
    float[] faint = TestSignals.bursts(4, 5);
    for (int n = 0; n < faint.length; n++) {
      faint[n] *= n / 20_000 % 2 == 1 ? 1e-6f : 1;
    }
    return List.of(
        new Recording("bursts", of(TestSignals.bursts(2, 20))),
        new Recording("silent gaps", of(gaps)),
        new Recording("below the expander's threshold", of(faint)),
        new Recording("three seconds", of(TestSignals.bursts(5, 3))),
        new Recording("a few samples in excess of a stretch", of(TestSignals.bursts(6, 9.00037))));
  }

  private static DryWetSignal of(float[] dry) {
    return TestSignals.noisy(TestSignals.rendered(dry, TestSignals.KNOWN), 1e-3, SEED);
  }

  @ParameterizedTest
  @MethodSource("recordings")
  void derivativesEqualThoseOfTheScalarKernelAtRandomPoints(Recording recording) {
    Random random = new Random(SEED);
    ChunkedSignal signal = ChunkedSignal.of(recording.signal);
    for (int i = 0; i < 6; i++) {
      CompressorParameters parameters =
          new CompressorParameters(
              -45 + 40 * random.nextDouble(),
              1 + Math.exp(4 * random.nextDouble() - 1),
              0.3 * Math.exp(6 * random.nextDouble()),
              5 * Math.exp(7 * random.nextDouble()),
              12 * random.nextDouble() - 6);
      assertAgree(signal, parameters, TOLERANCE);
    }
  }

  @Test
  void theyAgreeWhereReleaseIsFasterThanAttack() {
    assertAgree(
        ChunkedSignal.of(of(TestSignals.bursts(8, 6))),
        new CompressorParameters(-30, 5, 80, 4, 0),
        TOLERANCE);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 47, 48, 49, 4410})
  void recordingsOfAFewSamplesAgreeToTheRoundingOfTheStreams(int frames) {
    float[] dry = Arrays.copyOfRange(TestSignals.bursts(7, 1), 5000, 5000 + frames);
    assertAgree(ChunkedSignal.of(of(dry)), POINT, SINGLE_ROUNDING);
  }

  private static void assertAgree(
      ChunkedSignal signal, CompressorParameters parameters, double tolerance) {
    KernelPoint point = KernelPoint.of(parameters, TestSignals.RATE_HZ);
    try (ChunkExecutor executor = new ChunkExecutor(2)) {
      CompressorKernel vector = Kernels.of(KernelKind.VECTOR, executor);
      CompressorKernel scalar = new ScalarKernel(executor);
      Derivatives expected = scalar.evaluate(signal, point, ModelMatrix.NEWTON);
      Derivatives found = vector.evaluate(signal, point, ModelMatrix.NEWTON);
      String where = parameters.toString();
      double loss = expected.value();
      assertEquals(loss, found.value(), tolerance * loss, where);
      for (int i = 0; i < KernelPoint.SIZE; i++) {
        double scale = Math.sqrt(expected.gaussNewton()[i][i]);
        double off = Math.abs(expected.gradient()[i] - found.gradient()[i]);
        assertTrue(off <= tolerance * scale * Math.sqrt(loss), "gradient " + i + " at " + where);
        for (int j = 0; j < KernelPoint.SIZE; j++) {
          double error = Math.abs(expected.hessian()[i][j] - found.hessian()[i][j]);
          assertTrue(
              error <= tolerance * size(expected, i) * size(expected, j),
              "Hessian " + i + j + " at " + where);
        }
      }
      LossSums sums = scalar.loss(signal, point);
      LossSums quick = vector.loss(signal, point);
      assertEquals(sums.loss(), quick.loss(), tolerance * sums.loss());
      assertEquals(sums.outputEnergy(), quick.outputEnergy(), tolerance * sums.outputEnergy());
      assertEquals(sums.targetEnergy(), quick.targetEnergy(), tolerance * sums.targetEnergy());
      double size = Math.sqrt(sums.loss() * sums.outputEnergy());
      assertEquals(sums.outputDotError(), quick.outputDotError(), tolerance * size);
    }
  }

  /**
   * Root of a diagonal entry: Gauss-Newton's, or the Hessian's where that is larger. With an attack
   * of a few samples far from the minimum it is a hundred times as large.
   */
  private static double size(Derivatives at, int i) {
    return Math.sqrt(Math.max(at.gaussNewton()[i][i], Math.abs(at.hessian()[i][i])));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 8})
  void resultsAreTheSameForAnyNumberOfThreads(int threads) {
    ChunkedSignal signal = ChunkedSignal.of(of(TestSignals.bursts(9, 10)));
    KernelPoint point = KernelPoint.of(POINT, TestSignals.RATE_HZ);
    try (ChunkExecutor one = new ChunkExecutor(1);
        ChunkExecutor several = new ChunkExecutor(threads)) {
      CompressorKernel a = Kernels.of(KernelKind.VECTOR, one);
      CompressorKernel b = Kernels.of(KernelKind.VECTOR, several);
      assertEquals(a.loss(signal, point), b.loss(signal, point));
      Derivatives inOne = a.evaluate(signal, point, ModelMatrix.NEWTON);
      Derivatives inSeveral = b.evaluate(signal, point, ModelMatrix.NEWTON);
      assertArrayEquals(inOne.gradient(), inSeveral.gradient());
      assertTrue(Arrays.deepEquals(inOne.hessian(), inSeveral.hessian()));
    }
  }

  @Test
  void gradientsOfThePartsEqualThoseOfTheScalarKernel() {
    ChunkedSignal signal = ChunkedSignal.of(of(TestSignals.bursts(10, 5)));
    KernelPoint point = KernelPoint.of(POINT, TestSignals.RATE_HZ);
    int parts = 3;
    try (ChunkExecutor executor = new ChunkExecutor(2)) {
      List<Derivatives> expected = new ScalarKernel(executor).evaluatePerPart(signal, point, parts);
      List<Derivatives> found =
          Kernels.of(KernelKind.VECTOR, executor).evaluatePerPart(signal, point, parts);
      assertEquals(parts * signal.stretches().count(), found.size());
      assertEquals(expected.size(), found.size());
      Derivatives whole =
          new ScalarKernel(executor).evaluate(signal, point, ModelMatrix.GAUSS_NEWTON);
      for (int i = 0; i < KernelPoint.SIZE; i++) {
        double scale = Math.sqrt(whole.gaussNewton()[i][i] * whole.value());
        for (int part = 0; part < found.size(); part++) {
          assertEquals(
              expected.get(part).gradient()[i], found.get(part).gradient()[i], TOLERANCE * scale);
        }
      }
    }
  }

  /**
   * Eight silent seconds behind a loud one, in one stretch so that nothing warms up in between.
   * Processor time and the best of several runs, so that a busy machine does not matter.
   */
  @ParameterizedTest
  @EnumSource(ModelMatrix.class)
  void silenceCostsAtMostHalfMoreThanMusic(ModelMatrix matrix) {
    float[] music = TestSignals.bursts(3, 9);
    float[] silent = Arrays.copyOf(Arrays.copyOf(music, (int) TestSignals.RATE_HZ), music.length);
    KernelPoint point = KernelPoint.of(POINT, TestSignals.RATE_HZ);
    try (ChunkExecutor inline = new ChunkExecutor(1)) {
      CompressorKernel kernel = Kernels.of(KernelKind.VECTOR, inline);
      ChunkedSignal loud = oneStretch(music);
      ChunkedSignal quiet = oneStretch(silent);
      double loudTime = Double.POSITIVE_INFINITY;
      double quietTime = Double.POSITIVE_INFINITY;
      for (int run = 0; run < 8; run++) {
        loudTime = Math.min(loudTime, processorTime(kernel, loud, point, matrix));
        quietTime = Math.min(quietTime, processorTime(kernel, quiet, point, matrix));
      }
      assertTrue(quietTime < 1.5 * loudTime, quietTime + " ns against " + loudTime + " ns");
    }
  }

  private static ChunkedSignal oneStretch(float[] samples) {
    return ChunkedSignal.of(
        new DryWetSignal(samples, samples, TestSignals.RATE_HZ),
        new Stretches(100, samples.length - 100, samples.length - 100, 1));
  }

  private static double processorTime(
      CompressorKernel kernel, ChunkedSignal signal, KernelPoint point, ModelMatrix matrix) {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    kernel.loss(signal, point);
    kernel.evaluate(signal, point, matrix);
    return (double) (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
  }
}
