package org.optofit.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.optofit.model.CompressorParameters;

final class ScalarKernelTest {
  private static final KernelPoint POINT =
      KernelPoint.of(new CompressorParameters(-28, 2.5, 2, 90, 1.5), TestSignals.RATE_HZ);

  private static ChunkedSignal signal() {
    return ChunkedSignal.of(
        TestSignals.rendered(TestSignals.bursts(2, 3), TestSignals.KNOWN),
        new Chunking(20_000, 4_000, false));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 8})
  void resultsAreTheSameForAnyNumberOfThreads(int threads) {
    ChunkedSignal signal = signal();
    try (ChunkExecutor one = new ChunkExecutor(1);
        ChunkExecutor several = new ChunkExecutor(threads)) {
      ScalarKernel a = new ScalarKernel(one);
      ScalarKernel b = new ScalarKernel(several);
      assertEquals(a.loss(signal, POINT), b.loss(signal, POINT));
      Derivatives inOne = a.evaluate(signal, POINT, ModelMatrix.NEWTON);
      Derivatives inSeveral = b.evaluate(signal, POINT, ModelMatrix.NEWTON);
      assertEquals(inOne.value(), inSeveral.value());
      assertArrayEquals(inOne.gradient(), inSeveral.gradient());
      for (int i = 0; i < KernelPoint.SIZE; i++) {
        assertArrayEquals(inOne.hessian()[i], inSeveral.hessian()[i]);
      }
    }
  }

  @Test
  void gaussNewtonAloneEqualsThatOfTheFullPass() {
    ChunkedSignal signal = signal();
    try (ChunkExecutor executor = new ChunkExecutor(1)) {
      ScalarKernel kernel = new ScalarKernel(executor);
      Derivatives alone = kernel.evaluate(signal, POINT, ModelMatrix.GAUSS_NEWTON);
      Derivatives full = kernel.evaluate(signal, POINT, ModelMatrix.NEWTON);
      assertArrayEquals(full.gradient(), alone.gradient());
      for (int i = 0; i < KernelPoint.SIZE; i++) {
        assertArrayEquals(full.gaussNewton()[i], alone.gaussNewton()[i]);
      }
    }
  }

  @Test
  void gradientsOfThePartsAddUpToThatOfTheWhole() {
    ChunkedSignal signal = signal();
    try (ChunkExecutor executor = new ChunkExecutor(2)) {
      ScalarKernel kernel = new ScalarKernel(executor);
      double[] sum = new double[KernelPoint.SIZE];
      int perChunk = 3;
      List<Derivatives> parts = kernel.evaluatePerPart(signal, POINT, perChunk);
      assertEquals(perChunk * signal.chunks(POINT).size(), parts.size());
      for (Derivatives part : parts) {
        for (int i = 0; i < sum.length; i++) {
          sum[i] += part.gradient()[i];
        }
      }
      double[] whole = kernel.evaluate(signal, POINT, ModelMatrix.NEWTON).gradient();
      for (int i = 0; i < sum.length; i++) {
        assertEquals(whole[i], sum[i], 1e-12 * Math.abs(whole[i]));
      }
    }
  }

  @Test
  void bestMakeUpFromTheSumsIsTheMinimumOverMakeUp() {
    ChunkedSignal signal = signal();
    try (ChunkExecutor executor = new ChunkExecutor(1)) {
      ScalarKernel kernel = new ScalarKernel(executor);
      LossSums sums = kernel.loss(signal, POINT);
      double factor = POINT.makeUpFactor() + sums.bestFactorChange();
      double promised = sums.lossAfter(sums.bestFactorChange());
      assertEquals(promised, lossAt(kernel, signal, factor), 1e-12 * promised);
      assertTrue(lossAt(kernel, signal, factor * 1.001) > promised);
      assertTrue(lossAt(kernel, signal, factor * 0.999) > promised);
    }
  }

  private static double lossAt(CompressorKernel kernel, ChunkedSignal signal, double factor) {
    return kernel
        .loss(
            signal,
            new KernelPoint(
                POINT.threshold(),
                POINT.slope(),
                POINT.attack(),
                POINT.release(),
                Math.log(factor)))
        .loss();
  }

  /**
   * Without the cleaning of states a silent second costs many times as much as a loud one.
   * Processor time and the best of several runs, so that a busy machine does not matter.
   */
  @ParameterizedTest
  @EnumSource(ModelMatrix.class)
  void silenceCostsNoMoreThanMusic(ModelMatrix matrix) {
    int frames = (int) (9 * TestSignals.RATE_HZ);
    float[] music = TestSignals.bursts(3, 9);
    float[] silent = new float[frames];
    System.arraycopy(music, 0, silent, 0, (int) TestSignals.RATE_HZ);
    try (ChunkExecutor inline = new ChunkExecutor(1)) {
      ScalarKernel kernel = new ScalarKernel(inline);
      ChunkedSignal loud = oneChunk(music);
      ChunkedSignal quiet = oneChunk(silent);
      double loudTime = Double.POSITIVE_INFINITY;
      double quietTime = Double.POSITIVE_INFINITY;
      for (int run = 0; run < 6; run++) {
        loudTime = Math.min(loudTime, processorTime(kernel, loud, matrix));
        quietTime = Math.min(quietTime, processorTime(kernel, quiet, matrix));
      }
      assertTrue(quietTime < 2 * loudTime, quietTime + " ns against " + loudTime + " ns");
    }
  }

  private static ChunkedSignal oneChunk(float[] samples) {
    return ChunkedSignal.of(
        new DryWetSignal(samples, samples, TestSignals.RATE_HZ),
        new Stretches(
            (int) TestSignals.RATE_HZ,
            samples.length - (int) TestSignals.RATE_HZ,
            samples.length - (int) TestSignals.RATE_HZ,
            1));
  }

  private static double processorTime(
      CompressorKernel kernel, ChunkedSignal signal, ModelMatrix matrix) {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    kernel.loss(signal, POINT);
    kernel.evaluate(signal, POINT, matrix);
    return (double) (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
  }
}
