package org.optofit.fit;

/**
 * The loss to second order in the coordinates of {@link KernelPoint}.
 *
 * @param loss value
 * @param gradient first derivatives
 * @param hessian second derivatives
 */
@SuppressWarnings("ArrayRecordComponent") // Small matrices that live for one evaluation.
record LossExpansion(double loss, double[] gradient, double[][] hessian) {
  /**
   * Largest difference to the kernel's result: {@code |dg_i| / sqrt(GN_ii loss)} over the gradient
   * and {@code |dH_ij| / sqrt(GN_ii GN_jj)} over the Hessian.
   */
  double differenceFrom(Derivatives kernel) {
    double largest = Math.abs(loss - kernel.value()) / kernel.value();
    for (int i = 0; i < KernelPoint.SIZE; i++) {
      double scale = Math.sqrt(kernel.gaussNewton()[i][i]);
      double first = Math.abs(gradient[i] - kernel.gradient()[i]);
      largest = Math.max(largest, first / (scale * Math.sqrt(kernel.value())));
      for (int j = 0; j < KernelPoint.SIZE; j++) {
        double second = Math.abs(hessian[i][j] - kernel.hessian()[i][j]);
        double other = Math.sqrt(kernel.gaussNewton()[j][j]);
        largest = Math.max(largest, second / (scale * other));
      }
    }
    return largest;
  }
}
