package org.optofit.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The kernel in vectors: double arithmetic on float streams, one lane for each stretch of the
 * recording.
 *
 * <p>As many stretches as there are lanes make a group, and a group is one task. Results are added
 * in the order of lanes and groups, so they are the same for any number of threads; they differ
 * from those of {@link ScalarKernel} by the rounding of the streams: 1e-8 at most of the error's
 * own size, where that is well above the rounding. Extra memory is some 60 kB per task beside the
 * streams.
 */
final class VectorKernel implements CompressorKernel {
  private final ChunkExecutor executor;

  /** A kernel whose tasks run on an executor that someone else closes. */
  VectorKernel(ChunkExecutor executor) {
    this.executor = executor;
  }

  @Override
  public String name() {
    return "vector, " + VectorLanes.COUNT + " lanes";
  }

  @Override
  public LossSums loss(ChunkedSignal signal, KernelPoint point) {
    InterleavedSignal streams = streams(signal);
    return LossSums.total(
        executor.map(
            groups(streams),
            group -> new VectorLossPass(streams, signal.stretches(), group, point).run()));
  }

  @Override
  public Derivatives evaluate(ChunkedSignal signal, KernelPoint point, ModelMatrix matrix) {
    InterleavedSignal streams = streams(signal);
    List<SensitivitySums> parts =
        executor.map(groups(streams), group -> pass(signal, streams, group, point, matrix).run());
    return SensitivitySums.total(parts).derivatives(point, matrix);
  }

  @Override
  public List<Derivatives> evaluatePerPart(ChunkedSignal signal, KernelPoint point, int parts) {
    InterleavedSignal streams = streams(signal);
    List<Derivatives> all = new ArrayList<>();
    for (List<List<Derivatives>> lanes :
        executor.map(
            groups(streams),
            group -> pass(signal, streams, group, point, ModelMatrix.GAUSS_NEWTON).parts(parts))) {
      lanes.forEach(all::addAll);
    }
    return all;
  }

  private InterleavedSignal streams(ChunkedSignal signal) {
    return signal.interleaved(VectorLanes.COUNT, executor);
  }

  private static VectorSensitivityPass pass(
      ChunkedSignal signal,
      InterleavedSignal streams,
      int group,
      KernelPoint point,
      ModelMatrix matrix) {
    return new VectorSensitivityPass(streams, signal.stretches(), group, point, matrix);
  }

  private static List<Integer> groups(InterleavedSignal streams) {
    return IntStream.rangeClosed(1, streams.groups()).boxed().toList();
  }
}
