package org.optofit.fit;

import java.util.List;

/**
 * The kernel in plain scalar double arithmetic: one forward pass per evaluation, no tape.
 *
 * <p>One chunk is one task; results are added in the order of the chunks. Extra memory is some 50
 * kB per chunk in work.
 */
final class ScalarKernel implements CompressorKernel {
  private final ChunkExecutor executor;

  /** A kernel whose chunks run on an executor that someone else closes. */
  ScalarKernel(ChunkExecutor executor) {
    this.executor = executor;
  }

  @Override
  public String name() {
    return "scalar";
  }

  @Override
  public LossSums loss(ChunkedSignal signal, KernelPoint point) {
    return LossSums.total(
        executor.map(signal.chunks(point), chunk -> new LossPass().run(signal, chunk, point)));
  }

  @Override
  public Derivatives evaluate(ChunkedSignal signal, KernelPoint point, ModelMatrix matrix) {
    return SensitivitySums.total(
            executor.map(
                signal.chunks(point),
                chunk -> new SensitivityPass(matrix).run(signal, chunk, point)))
        .derivatives(point, matrix);
  }

  @Override
  public List<Derivatives> evaluatePerPart(ChunkedSignal signal, KernelPoint point, int parts) {
    return executor
        .map(
            signal.chunks(point),
            chunk ->
                new SensitivityPass(ModelMatrix.GAUSS_NEWTON).parts(signal, chunk, point, parts))
        .stream()
        .flatMap(List::stream)
        .toList();
  }
}
