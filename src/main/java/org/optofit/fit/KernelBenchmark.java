package org.optofit.fit;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Random;
import org.optofit.dsp.ChannelLink;
import org.optofit.dsp.Decibels;
import org.optofit.dsp.FeedForwardCompressor;
import org.optofit.model.CompressorParameters;
import org.optofit.model.ParameterRange;

/**
 * Measures the kernels on this machine.
 *
 * <p>The input is a minute of noise whose level swings between -50 and -2 dBFS twice a second, from
 * a fixed seed. The parameters are the paper's start, and the target has another ratio. About half
 * of the samples are above the threshold.
 */
public final class KernelBenchmark {
  private static final double RATE_HZ = 44_100;
  private static final long SEED = 7;
  private static final double SWINGS_PER_SECOND = 2;
  private static final double MIDDLE_DB = -26;
  private static final double SWING_DB = 24;
  private static final double OTHER_RATIO = 3;
  private static final double SECONDS = 60;
  private static final int RUNS = 15;
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
    CompressorParameters parameters = CompressorParameters.PAPER_START;
    float[] dry = noise((int) (SECONDS * RATE_HZ));
    float[] wet =
        ModelledOutput.render(dry, parameters.with(ParameterRange.RATIO, OTHER_RATIO), RATE_HZ);
    ChunkedSignal signal = ChunkedSignal.of(new DryWetSignal(dry, wet, RATE_HZ));
    KernelPoint point = KernelPoint.of(parameters, RATE_HZ);
    try (ChunkExecutor executor = new ChunkExecutor(threads)) {
      CompressorKernel kernel = Kernels.of(kind, executor);
      return new KernelTimes(
          kernel.name(),
          threads,
          Timing.of(() -> kernel.loss(signal, point), RUNS, dry.length),
          Timing.of(
              () -> kernel.evaluate(signal, point, ModelMatrix.GAUSS_NEWTON), RUNS, dry.length),
          Timing.of(() -> kernel.evaluate(signal, point, ModelMatrix.NEWTON), RUNS, dry.length),
          dry.length,
          allocatedBytes(kind, signal, point));
    }
  }

  /** Measures the compressor that is heard, one channel on one thread. */
  public static Timing realTime() {
    float[] dry = noise((int) (SECONDS * RATE_HZ));
    return Timing.of(() -> playInBlocks(dry, CompressorParameters.PAPER_START), RUNS, dry.length);
  }

  private static void playInBlocks(float[] dry, CompressorParameters p) {
    FeedForwardCompressor compressor = new FeedForwardCompressor();
    compressor.prepare(RATE_HZ, 1, ChannelLink.LINKED);
    compressor.setParameters(p.thresholdDb(), p.ratio(), p.attackMs(), p.releaseMs(), p.makeUpDb());
    float[][] in = {dry};
    float[][] out = {new float[dry.length]};
    float[] gain = new float[dry.length];
    for (int n = 0; n < dry.length; n += BLOCK_FRAMES) {
      compressor.process(in, out, gain, n, Math.min(BLOCK_FRAMES, dry.length - n));
    }
  }

  /** What one full evaluation allocates, on the calling thread alone. */
  private static long allocatedBytes(KernelKind kind, ChunkedSignal signal, KernelPoint point) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long self = Thread.currentThread().getId();
    try (ChunkExecutor inline = new ChunkExecutor(1)) {
      CompressorKernel kernel = Kernels.of(kind, inline);
      long before = threads.getThreadAllocatedBytes(self);
      kernel.evaluate(signal, point, ModelMatrix.NEWTON);
      return threads.getThreadAllocatedBytes(self) - before;
    }
  }

  /** Noise whose level swings twice a second. */
  static float[] noise(int frames) {
    Random random = new Random(SEED);
    float[] samples = new float[frames];
    for (int n = 0; n < frames; n++) {
      double phase = 2 * Math.PI * SWINGS_PER_SECOND * n / RATE_HZ;
      double level = MIDDLE_DB + SWING_DB * Math.sin(phase);
      double amplitude = Decibels.toFactor(level);
      samples[n] = (float) (amplitude * (2 * random.nextDouble() - 1));
    }
    return samples;
  }
}
