package org.optofit.fit;

import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import org.optofit.model.CompressorParameters;
import org.optofit.model.ParameterRange;

/**
 * The kernels there are on this machine.
 *
 * <p>Vector code is a thousand times slower until the virtual machine has compiled it, which takes
 * it half a second. {@link #prepare} lets it do so on a small recording ahead of time, and whoever
 * needs the kernel first waits for the rest.
 */
public final class Kernels {
  private static final Optional<KernelFactory> VECTOR = find();

  /** Work that is enough for every loop to be compiled, or to give up. */
  private static final int MOST_ROUNDS = 400;

  private static final double COMPILED_NS_PER_SAMPLE = 100;
  private static final double RATE_HZ = 44_100;
  private static final double SECONDS = 9;

  private Kernels() {}

  /** Begins when the class is first used. */
  private static final class Preparation {
    static final CompletableFuture<Void> DONE =
        CompletableFuture.runAsync(Kernels::compile, Kernels::inBackground);

    static void begin() {}
  }

  /** Whether there is a vector kernel. */
  public static boolean vectorPresent() {
    return VECTOR.isPresent();
  }

  /** Has the vector kernel compiled in the background, where there is one. */
  static void prepare() {
    if (VECTOR.isPresent()) {
      Preparation.begin();
    }
  }

  /**
   * A kernel, ready to run at full speed.
   *
   * @throws IllegalStateException if the vector kernel is asked for where there is none
   */
  static CompressorKernel of(KernelKind kind, ChunkExecutor executor) {
    if (kind == KernelKind.SCALAR || (kind == KernelKind.AUTO && VECTOR.isEmpty())) {
      return new ScalarKernel(executor);
    }
    KernelFactory factory =
        VECTOR.orElseThrow(
            () -> new IllegalStateException("no module " + KernelFactory.MODULE + " here"));
    Preparation.DONE.join();
    return factory.create(executor);
  }

  private static Optional<KernelFactory> find() {
    return ModuleLayer.boot().findModule(KernelFactory.MODULE).isEmpty()
        ? Optional.empty()
        : ServiceLoader.load(KernelFactory.class).findFirst().filter(KernelFactory::supported);
  }

  private static void inBackground(Runnable work) {
    Thread thread = new Thread(work, "vector-kernel");
    thread.setDaemon(true);
    thread.start();
  }

  /** Evaluates until that is fast: the clock decides when to end, and nothing else. */
  private static void compile() {
    float[] dry = KernelBenchmark.noise((int) (SECONDS * RATE_HZ));
    CompressorParameters parameters = CompressorParameters.PAPER_START;
    ChunkedSignal signal =
        ChunkedSignal.of(
            new DryWetSignal(dry, dry, RATE_HZ), new Stretches(44_100, 4096, 24 * 4, 16));
    KernelPoint point = KernelPoint.of(parameters.with(ParameterRange.RELEASE, 20), RATE_HZ);
    try (ChunkExecutor inline = new ChunkExecutor(1)) {
      CompressorKernel kernel = VECTOR.orElseThrow().create(inline);
      for (int round = 0; round < MOST_ROUNDS; round++) {
        long begin = System.nanoTime();
        kernel.loss(signal, point);
        kernel.evaluate(signal, point, ModelMatrix.NEWTON);
        double samples = 2.0 * 16 * (4096 + 96);
        if ((System.nanoTime() - begin) / samples < COMPILED_NS_PER_SAMPLE) {
          return;
        }
      }
    }
  }
}
