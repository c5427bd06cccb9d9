package org.optofit.fit;

/**
 * A value with its gradient and two matrices of second derivatives, in some coordinates.
 *
 * @param value the function's value
 * @param gradient first derivatives
 * @param gaussNewton the part of the Hessian that needs first derivatives of the output only
 * @param hessian the exact Hessian; equal to {@code gaussNewton} where that was all that was asked
 */
@SuppressWarnings("ArrayRecordComponent") // Small matrices that live for one iteration.
record Derivatives(double value, double[] gradient, double[][] gaussNewton, double[][] hessian) {

  /** The matrix a solver asked for. */
  double[][] matrix(ModelMatrix which) {
    return which == ModelMatrix.NEWTON ? hessian : gaussNewton;
  }
}
