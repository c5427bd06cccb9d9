package org.optofit.fit;

import java.util.List;
import org.optofit.fit.ChunkedSignal.Chunk;

/** Tangents of tangents, nothing kept: the product's own kernel. */
final class ForwardOverForward implements HessianStrategy {
  private final ChunkedSignal signal;

  ForwardOverForward(ChunkedSignal signal, Chunk chunk) {
    this.signal = signal.cut(point -> List.of(chunk));
  }

  @Override
  public LossExpansion evaluate(KernelPoint point) {
    Derivatives found = derivatives(point);
    return new LossExpansion(found.value(), found.gradient(), found.hessian());
  }

  /** The kernel's result with the Gauss-Newton matrix, against which others are compared. */
  Derivatives derivatives(KernelPoint point) {
    try (ChunkExecutor inline = new ChunkExecutor(1)) {
      return new ScalarKernel(inline).evaluate(signal, point, ModelMatrix.NEWTON);
    }
  }
}
