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
    List<LossSums> parts =
        executor.map(signal.chunks(), chunk -> new LossPass().run(signal, chunk, point));
    double loss = 0;
    double outputDotError = 0;
    double outputEnergy = 0;
    double targetEnergy = 0;
    for (LossSums part : parts) {
      loss += part.loss();
      outputDotError += part.outputDotError();
      outputEnergy += part.outputEnergy();
      targetEnergy += part.targetEnergy();
    }
    return new LossSums(loss, outputDotError, outputEnergy, targetEnergy);
  }

  @Override
  public Derivatives evaluate(ChunkedSignal signal, KernelPoint point, ModelMatrix matrix) {
    SensitivitySums total = new SensitivitySums();
    for (SensitivitySums part : sumsPerChunk(signal, point, matrix)) {
      total.add(part);
    }
    return total.derivatives(point, matrix);
  }

  @Override
  public List<double[]> gradientPerChunk(ChunkedSignal signal, KernelPoint point) {
    return sumsPerChunk(signal, point, ModelMatrix.GAUSS_NEWTON).stream()
        .map(sums -> sums.derivatives(point, ModelMatrix.GAUSS_NEWTON).gradient())
        .toList();
  }

  private List<SensitivitySums> sumsPerChunk(
      ChunkedSignal signal, KernelPoint point, ModelMatrix matrix) {
    return executor.map(
        signal.chunks(), chunk -> new SensitivityPass(matrix).run(signal, chunk, point));
  }
}
