package org.optofit.fit;

import org.ejml.simple.SimpleEVD;
import org.ejml.simple.SimpleMatrix;

/**
 * The curvature of the loss by some of its coordinates, and how well it determines them.
 *
 * <p>Eigenvalues are those after scaling to a unit diagonal, so that units do not matter.
 */
final class Curvature {
  private final SimpleMatrix matrix;
  private final SimpleEVD<SimpleMatrix> scaled;
  private final int lowest;
  private final double condition;

  /** The Hessian, or Gauss-Newton's matrix where the Hessian is not that of a minimum. */
  static Curvature of(Derivatives derivatives, int[] coordinates) {
    Curvature hessian = new Curvature(part(derivatives.hessian(), coordinates));
    return hessian.condition < Double.POSITIVE_INFINITY
        ? hessian
        : new Curvature(part(derivatives.gaussNewton(), coordinates));
  }

  /** A symmetric matrix with positive diagonal entries. */
  private Curvature(SimpleMatrix matrix) {
    this.matrix = matrix;
    int size = matrix.getNumRows();
    SimpleMatrix unit = matrix.copy();
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        double scale = Math.sqrt(Math.abs(matrix.get(i, i) * matrix.get(j, j)));
        unit.set(i, j, matrix.get(i, j) / scale);
      }
    }
    scaled = unit.eig();
    int low = 0;
    double high = 0;
    for (int i = 0; i < size; i++) {
      low = eigenvalue(i) < eigenvalue(low) ? i : low;
      high = Math.max(high, eigenvalue(i));
    }
    lowest = low;
    condition = eigenvalue(low) > 0 ? high / eigenvalue(low) : Double.POSITIVE_INFINITY;
  }

  /** Some rows and columns of a matrix. */
  static SimpleMatrix part(double[][] matrix, int[] coordinates) {
    int size = coordinates.length;
    SimpleMatrix part = new SimpleMatrix(size, size);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        part.set(i, j, matrix[coordinates[i]][coordinates[j]]);
      }
    }
    return part;
  }

  /** The matrix. */
  SimpleMatrix matrix() {
    return matrix;
  }

  /** Largest eigenvalue over the smallest; infinite if not positive definite. */
  double condition() {
    return condition;
  }

  /** The direction the loss curves least in, of length 1 in scaled coordinates. */
  SimpleMatrix flattest() {
    return scaled.getEigenVector(lowest);
  }

  /** Without what one segment adds to it; the whole where that is all there is. */
  SimpleMatrix without(SimpleMatrix segment) {
    SimpleMatrix others = matrix.minus(segment);
    for (int i = 0; i < others.getNumRows(); i++) {
      if (!(others.get(i, i) > 0)) {
        return matrix;
      }
    }
    return new Curvature(others).condition < Double.POSITIVE_INFINITY ? others : matrix;
  }

  private double eigenvalue(int i) {
    return scaled.getEigenvalue(i).getReal();
  }
}
