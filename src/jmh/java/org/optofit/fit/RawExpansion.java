package org.optofit.fit;

/**
 * Where a strategy gathers loss, gradient and Hessian in the coordinates (alpha, tau, attack,
 * release, make-up), and their change to those of {@link KernelPoint}.
 */
final class RawExpansion {
  static final int ALPHA = KernelPoint.THRESHOLD;
  static final int TAU = KernelPoint.SLOPE;
  static final int ATTACK = KernelPoint.ATTACK;
  static final int RELEASE = KernelPoint.RELEASE;
  static final int MAKE_UP = KernelPoint.MAKE_UP;

  double loss;
  final double[] gradient = new double[KernelPoint.SIZE];
  final double[][] hessian = new double[KernelPoint.SIZE][KernelPoint.SIZE];

  /** Copies what is above the diagonal below it. */
  void mirror() {
    for (int i = 0; i < KernelPoint.SIZE; i++) {
      for (int j = 0; j < i; j++) {
        hessian[i][j] = hessian[j][i];
      }
    }
  }

  /** With {@code alpha = slope (t - t_now), tau = -slope}: one second derivative is not 0. */
  LossExpansion at(KernelPoint point) {
    double[] jacobian = {point.slope(), -1, 1, 1, 1};
    double[] first = new double[KernelPoint.SIZE];
    double[][] second = new double[KernelPoint.SIZE][KernelPoint.SIZE];
    for (int i = 0; i < KernelPoint.SIZE; i++) {
      first[i] = jacobian[i] * gradient[i];
      for (int j = 0; j < KernelPoint.SIZE; j++) {
        second[i][j] = jacobian[i] * jacobian[j] * hessian[i][j];
      }
    }
    second[ALPHA][TAU] += gradient[ALPHA];
    second[TAU][ALPHA] += gradient[ALPHA];
    return new LossExpansion(loss, first, second);
  }
}
