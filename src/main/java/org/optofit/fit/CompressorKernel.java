package org.optofit.fit;

import java.util.List;

/**
 * Loss of the compressor model on a recording, with derivatives in the coordinates of {@link
 * KernelPoint}.
 *
 * <p>The result for a given point depends on nothing but the recording: neither on earlier calls
 * nor on the number of threads.
 */
interface CompressorKernel {
  /** Name to report. */
  String name();

  /** The loss and what is needed to change make-up gain afterwards. */
  LossSums loss(ChunkedSignal signal, KernelPoint point);

  /**
   * Loss, gradient and Gauss-Newton matrix, and the Hessian if asked for.
   *
   * @param matrix {@link ModelMatrix#GAUSS_NEWTON} leaves the Hessian out and is faster
   */
  Derivatives evaluate(ChunkedSignal signal, KernelPoint point, ModelMatrix matrix);

  /**
   * Loss, gradient and Gauss-Newton matrix of each part of each chunk by itself, in order; they add
   * up to those of the whole.
   *
   * @param parts equal parts to cut each chunk into, 1 or more
   */
  List<Derivatives> evaluatePerPart(ChunkedSignal signal, KernelPoint point, int parts);
}
