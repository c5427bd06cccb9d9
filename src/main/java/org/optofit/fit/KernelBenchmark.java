package org.optofit.fit;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.optofit.dsp.ChannelLink;
import org.optofit.dsp.FeedForwardCompressor;
import org.optofit.dsp.Slot;
import org.optofit.dsp.UnitPair;
import org.optofit.model.CompressorParameters;

/**
 * Measures the kernels on this machine.
 *
 * <p>With a minute of {@link BenchmarkSignal}.
 */
public final class KernelBenchmark {
  private static final int RUNS = 25;
  private static final int BLOCK_FRAMES = 256;

  private KernelBenchmark() {}

  /**
   * Measures a kernel; takes some seconds.
   *
   * @param kind which kernel
   * @param threads threads that evaluate chunks, 1 or more
   * @throws IllegalStateException if there is no such kernel
   */
  public static KernelTimes run(KernelKind kind, int threads) {
    BenchmarkSignal measured = BenchmarkSignal.minute();
    ChunkedSignal signal = measured.signal();
    KernelPoint point = measured.point();
    int samples = signal.input.length;
    try (ChunkExecutor executor = new ChunkExecutor(threads)) {
      CompressorKernel kernel = Kernels.of(kind, executor);
      return new KernelTimes(
          kernel.name(),
          threads,
          Timing.of(() -> kernel.loss(signal, point), RUNS, samples),
          Timing.of(() -> kernel.evaluate(signal, point, ModelMatrix.GAUSS_NEWTON), RUNS, samples),
          Timing.of(() -> kernel.evaluate(signal, point, ModelMatrix.NEWTON), RUNS, samples),
          samples,
          allocatedBytes(kind, signal, point));
    }
  }

  /** Measures the compressor that is heard, one channel on one thread. */
  public static Timing realTime() {
    float[] dry = BenchmarkSignal.minute().signal().input;
    return Timing.of(() -> playInBlocks(dry), RUNS, dry.length);
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

  /** Measures what listening costs: two units, of which one is heard. */
  public static Timing listening() {
    float[] dry = BenchmarkSignal.minute().signal().input;
    return Timing.of(() -> listenInBlocks(dry), RUNS, dry.length);
  }

  private static void listenInBlocks(float[] dry) {
    CompressorParameters p = BenchmarkSignal.PARAMETERS;
    UnitPair pair = new UnitPair();
    pair.prepare(BenchmarkSignal.RATE_HZ, 1);
    for (Slot slot : Slot.values()) {
      pair.unit(slot)
          .setParameters(p.thresholdDb(), p.ratio(), p.attackMs(), p.releaseMs(), p.makeUpDb());
    }
    float[][] in = {dry};
    float[][] metered = {new float[dry.length]};
    float[][] heard = {new float[dry.length]};
    float[] gain = new float[dry.length];
    for (int n = 0; n < dry.length; n += BLOCK_FRAMES) {
      pair.process(in, metered, heard, gain, n, Math.min(BLOCK_FRAMES, dry.length - n));
    }
  }

  /** What one full evaluation allocates, on the calling thread alone. */
  private static long allocatedBytes(KernelKind kind, ChunkedSignal signal, KernelPoint point) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long self = Thread.currentThread().getId();
    try (ChunkExecutor inline = new ChunkExecutor(1)) {
      CompressorKernel kernel = Kernels.of(kind, inline);
      long least = Long.MAX_VALUE;
      for (int run = 0; run < RUNS; run++) {
        long before = threads.getThreadAllocatedBytes(self);
        kernel.evaluate(signal, point, ModelMatrix.NEWTON);
        least = Math.min(least, threads.getThreadAllocatedBytes(self) - before);
      }
      return least;
    }
  }
}
