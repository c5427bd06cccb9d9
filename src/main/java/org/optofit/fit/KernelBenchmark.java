package org.optofit.fit;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.optofit.dsp.ChannelLink;
import org.optofit.dsp.FeedForwardCompressor;
import org.optofit.model.CompressorParameters;

/**
 * Measures the kernels on this machine: wall time per sample, best of several runs.
 *
 * <p>Two chunks of {@link BenchmarkSignal} for each thread.
 */
public final class KernelBenchmark {
  private static final int CHUNKS_PER_THREAD = 2;
  private static final int RUNS = 8;
  private static final int BLOCK_FRAMES = 256;

  private KernelBenchmark() {}

  /**
   * Runs the measurement; takes some seconds.
   *
   * @param threads threads that evaluate chunks, 1 or more
   */
  public static KernelTimes run(int threads) {
    BenchmarkSignal measured = BenchmarkSignal.of(CHUNKS_PER_THREAD * threads);
    ChunkedSignal signal = measured.signal();
    KernelPoint point = measured.point();
    double samples = signal.passSamples();
    try (ChunkExecutor executor = new ChunkExecutor(threads)) {
      CompressorKernel kernel = new ScalarKernel(executor);
      return new KernelTimes(
          kernel.name(),
          threads,
          bestNanoseconds(() -> kernel.loss(signal, point)) / samples,
          bestNanoseconds(() -> kernel.evaluate(signal, point, ModelMatrix.GAUSS_NEWTON)) / samples,
          bestNanoseconds(() -> kernel.evaluate(signal, point, ModelMatrix.NEWTON)) / samples,
          bestNanoseconds(() -> playInBlocks(signal.input)) / signal.input.length,
          signal.passSamples(),
          allocatedBytes(signal, point));
    }
  }

  private static void playInBlocks(float[] dry) {
    CompressorParameters p = BenchmarkSignal.PARAMETERS;
    FeedForwardCompressor compressor = new FeedForwardCompressor();
    compressor.prepare(BenchmarkSignal.RATE_HZ, 1, ChannelLink.LINKED);
    compressor.setParameters(p.thresholdDb(), p.ratio(), p.attackMs(), p.releaseMs(), p.makeUpDb());
    float[][] in = {dry};
    float[][] out = {new float[dry.length]};
    float[] gain = new float[dry.length];
    for (int n = 0; n < dry.length; n += BLOCK_FRAMES) {
      compressor.process(in, out, gain, n, Math.min(BLOCK_FRAMES, dry.length - n));
    }
  }

  private static double bestNanoseconds(Runnable work) {
    double best = Double.POSITIVE_INFINITY;
    for (int run = 0; run < RUNS; run++) {
      long begin = System.nanoTime();
      work.run();
      best = Math.min(best, (double) (System.nanoTime() - begin));
    }
    return best;
  }

  /** What one full evaluation allocates, on the calling thread alone. */
  private static long allocatedBytes(ChunkedSignal signal, KernelPoint point) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long self = Thread.currentThread().getId();
    try (ChunkExecutor inline = new ChunkExecutor(1)) {
      CompressorKernel kernel = new ScalarKernel(inline);
      long before = threads.getThreadAllocatedBytes(self);
      kernel.evaluate(signal, point, ModelMatrix.NEWTON);
      return threads.getThreadAllocatedBytes(self) - before;
    }
  }
}
