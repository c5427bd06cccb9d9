package org.optofit.fit;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The passes of the kernels over eight chunks on one thread; the first kernel is the baseline. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(KernelPasses.SAMPLES)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class KernelPasses {
  /** Samples of one evaluation: a minute at 44.1 kHz, warm-ups not counted. */
  static final int SAMPLES = 60 * 44_100;

  /** Name of the kernel. */
  @Param({"SCALAR", "VECTOR"})
  public KernelKind kernel = KernelKind.SCALAR;

  private final BenchmarkSignal measured = BenchmarkSignal.minute();
  private final ChunkExecutor executor = new ChunkExecutor(1);
  private CompressorKernel passes = new ScalarKernel(executor);

  /** Makes the kernel. */
  @Setup
  public void makeKernel() {
    passes = Kernels.of(kernel, executor);
  }

  /** Ends its threads. */
  @TearDown
  public void close() {
    executor.close();
  }

  /** Loss alone. */
  @Benchmark
  public Object loss() {
    return passes.loss(measured.signal(), measured.point());
  }

  /** Loss, gradient and Gauss-Newton matrix. */
  @Benchmark
  public Object gaussNewton() {
    return passes.evaluate(measured.signal(), measured.point(), ModelMatrix.GAUSS_NEWTON);
  }

  /** Loss, gradient and Hessian. */
  @Benchmark
  public Object newton() {
    return passes.evaluate(measured.signal(), measured.point(), ModelMatrix.NEWTON);
  }
}
