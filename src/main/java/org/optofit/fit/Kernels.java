package org.optofit.fit;

import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import org.optofit.dsp.SwingingNoise;
import org.optofit.model.CompressorParameters;

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

  /** Time of a pass over some 60 000 samples, ten times what the slowest machine takes compiled. */
  private static final long COMPILED_NANOSECONDS = 5_000_000;

  private static final double RATE_HZ = 44_100;
  private static final int FRAMES = 16_384;

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

  private static void compile() {
    float[] dry = SwingingNoise.samples(FRAMES, RATE_HZ);
    Stretches stretches = new Stretches(FRAMES / 2, FRAMES / 2, FRAMES / 8, 1);
    ChunkedSignal signal = ChunkedSignal.of(new DryWetSignal(dry, dry, RATE_HZ), stretches);
    KernelPoint point = KernelPoint.of(CompressorParameters.PAPER_START, RATE_HZ);
    try (ChunkExecutor inline = new ChunkExecutor(1)) {
      CompressorKernel kernel = VECTOR.orElseThrow().create(inline);
      untilFast(() -> kernel.loss(signal, point));
      untilFast(() -> kernel.evaluate(signal, point, ModelMatrix.NEWTON));
    }
  }

  /** Repeats a pass until it is fast: the clock decides when to end, and nothing else. */
  private static void untilFast(Runnable pass) {
    for (int round = 0; round < MOST_ROUNDS; round++) {
      long begin = System.nanoTime();
      pass.run();
      if (System.nanoTime() - begin < COMPILED_NANOSECONDS) {
        return;
      }
    }
  }
}
