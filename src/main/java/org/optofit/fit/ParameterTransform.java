package org.optofit.fit;

import org.optofit.model.CompressorParameters;

/**
 * Coordinates a solver works in, one {@link CoordinateMap} each, in the order of {@link
 * KernelPoint}.
 */
interface ParameterTransform {
  /** The maps from these coordinates to those of the kernel, in order. */
  CoordinateMap[] maps();

  /** Where parameters lie in these coordinates. */
  double[] fromParameters(CompressorParameters parameters);

  /** Parameters at a point; the nearest in range where the point lies outside. */
  CompressorParameters toParameters(double[] z);

  /** The point in the kernel's coordinates. */
  default KernelPoint toKernel(double[] z) {
    double[] u = new double[z.length];
    for (int i = 0; i < z.length; i++) {
      u[i] = maps()[i].value(z[i]);
    }
    return KernelPoint.of(u);
  }

  /**
   * Chain rule: {@code grad_z = u' grad}, {@code H_z,ij = u'_i u'_j H_ij + [i = j] u''_i grad_i}.
   */
  default Derivatives chain(Derivatives inKernel, double[] z) {
    int size = z.length;
    double[] first = new double[size];
    for (int i = 0; i < size; i++) {
      first[i] = maps()[i].first(z[i]);
    }
    double[] gradient = new double[size];
    double[][] gaussNewton = new double[size][size];
    double[][] hessian = new double[size][size];
    for (int i = 0; i < size; i++) {
      gradient[i] = first[i] * inKernel.gradient()[i];
      for (int j = 0; j < size; j++) {
        double scale = first[i] * first[j];
        gaussNewton[i][j] = scale * inKernel.gaussNewton()[i][j];
        hessian[i][j] = scale * inKernel.hessian()[i][j];
      }
      hessian[i][i] += maps()[i].second(z[i]) * inKernel.gradient()[i];
    }
    return new Derivatives(inKernel.value(), gradient, gaussNewton, hessian);
  }
}
