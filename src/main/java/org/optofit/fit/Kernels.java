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
 * it half a second to one and a half. {@link #prepare} lets it do so on a small recording ahead of
 * time, and whoever needs the kernel first waits for the rest.
 */
public final class Kernels {
  private static final Optional<KernelFactory> VECTOR = find();

  /** A virtual machine that has not compiled a pass by then has no vector instructions for it. */
  private static final long PATIENCE_NANOSECONDS = 6_000_000_000L;

  /** Time of a pass over some 10 000 vectors, ten times what a slow machine takes compiled. */
  private static final long COMPILED_NANOSECONDS = 5_000_000;

  private static final double RATE_HZ = 44_100;
  private static final int FRAMES = 16_384;

  private Kernels() {}

  /** Begins when the class is first used. */
  private static final class Preparation {
    /** Whether it became fast. */
    static final CompletableFuture<Boolean> DONE =
        CompletableFuture.supplyAsync(Kernels::compile, Kernels::inBackground);

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
    boolean fast = Preparation.DONE.join();
    return fast || kind == KernelKind.VECTOR
        ? factory.create(executor)
        : new ScalarKernel(executor);
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

  private static boolean compile() {
    float[] dry = SwingingNoise.samples(FRAMES, RATE_HZ);
    Stretches stretches = new Stretches(FRAMES / 2, FRAMES / 2, FRAMES / 8, 1);
    ChunkedSignal signal = ChunkedSignal.of(new DryWetSignal(dry, dry, RATE_HZ), stretches);
    KernelPoint point = KernelPoint.of(CompressorParameters.PAPER_START, RATE_HZ);
    try (ChunkExecutor inline = new ChunkExecutor(1)) {
      CompressorKernel kernel = VECTOR.orElseThrow().create(inline);
      return becomesFast(() -> kernel.loss(signal, point))
          && becomesFast(() -> kernel.evaluate(signal, point, ModelMatrix.NEWTON));
    }
  }

  /**
   * Repeats a pass until it is fast; the clock decides whether a kernel is used, not what of it.
   */
  private static boolean becomesFast(Runnable pass) {
    long start = System.nanoTime();
    while (System.nanoTime() - start < PATIENCE_NANOSECONDS) {
      long begin = System.nanoTime();
      pass.run();
      if (System.nanoTime() - begin < COMPILED_NANOSECONDS) {
        return true;
      }
    }
    return false;
  }
}
