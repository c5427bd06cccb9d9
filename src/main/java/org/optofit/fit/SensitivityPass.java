package org.optofit.fit;

import java.util.ArrayList;
import java.util.List;
import org.optofit.fit.ChunkedSignal.Chunk;

/** All passes of one chunk, block by block; scratch memory of one task. */
final class SensitivityPass {
  private final boolean newton;
  private final SensitivityBlock block = new SensitivityBlock();
  private final FirstOrderPass first = new FirstOrderPass();
  private final SecondOrderPass second = new SecondOrderPass();
  private final SensitivitySums sums = new SensitivitySums();

  /** A pass with or without the second order. */
  SensitivityPass(ModelMatrix matrix) {
    this.newton = matrix == ModelMatrix.NEWTON;
  }

  /** Runs over a chunk. */
  SensitivitySums run(ChunkedSignal signal, Chunk chunk, KernelPoint point) {
    first.reset();
    second.reset();
    advance(signal, chunk.begin(), chunk.counted(), point);
    sums.clear();
    second.clearSums();
    advance(signal, chunk.counted(), chunk.end(), point);
    sums.setCurvature(second.sums());
    return sums;
  }

  /** Runs over a chunk and gives the derivatives of each of so many equal parts of what counts. */
  List<Derivatives> parts(ChunkedSignal signal, Chunk chunk, KernelPoint point, int parts) {
    first.reset();
    advance(signal, chunk.begin(), chunk.counted(), point);
    List<Derivatives> derivatives = new ArrayList<>(parts);
    long frames = (long) chunk.end() - chunk.counted();
    int from = chunk.counted();
    for (int part = 1; part <= parts; part++) {
      int to = chunk.counted() + (int) (frames * part / parts);
      sums.clear();
      advance(signal, from, to, point);
      derivatives.add(sums.derivatives(point, ModelMatrix.GAUSS_NEWTON));
      from = to;
    }
    return derivatives;
  }

  private void advance(ChunkedSignal signal, int begin, int end, KernelPoint point) {
    double[] level = signal.level();
    for (int n = begin; n < end; n += Blocks.FRAMES) {
      int frames = Math.min(Blocks.FRAMES, end - n);
      StaticGainPass.run(level, n, frames, point, block.excess, block.gain);
      first.run(signal, n, frames, point, block);
      sums.add(block.filtered, block.error, frames);
      if (newton) {
        second.run(signal.input, n, frames, block);
      }
    }
  }
}
