package org.optofit.fit;

/**
 * The loss as a function of a solver's coordinates.
 *
 * <pre>L(z) = sum over chunks and counted samples of (F model - F wet)^2</pre>
 *
 * <p>Yu and Fazekas 2025, "Objective". Counts its evaluations; otherwise without state.
 */
final class Objective {
  private final ChunkedSignal signal;
  private final CompressorKernel kernel;
  private final ParameterTransform transform;
  private int evaluations;

  /** A loss on a recording, in the coordinates of a transform. */
  Objective(ChunkedSignal signal, CompressorKernel kernel, ParameterTransform transform) {
    this.signal = signal;
    this.kernel = kernel;
    this.transform = transform;
  }

  /** Coordinates the loss is a function of. */
  ParameterTransform transform() {
    return transform;
  }

  /** The recording. */
  ChunkedSignal signal() {
    return signal;
  }

  /** Loss at a point and what changes it with make-up gain. */
  LossSums loss(double[] z) {
    evaluations++;
    return kernel.loss(signal, transform.toKernel(z));
  }

  /** Loss, gradient and matrices at a point. */
  Derivatives evaluate(double[] z, ModelMatrix matrix) {
    evaluations++;
    return transform.chain(kernel.evaluate(signal, transform.toKernel(z), matrix), z);
  }

  /** Passes over the recording so far. */
  int evaluations() {
    return evaluations;
  }
}
