package org.optofit.fit;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * Exact solution of {@code min g.s + s.B.s / 2} over {@code |s| <= radius} for a small symmetric B,
 * definite or not.
 *
 * <p>More and Sorensen 1983, "Computing a trust region step": s solves {@code (B + mu I) s = -g}
 * with {@code mu >= 0} and B + mu I not indefinite. With the eigenvectors of B at hand the length
 * of s is an explicit falling function of mu, and bisection finds it. In the hard case, where g has
 * no part along the lowest eigenvector, that vector is added up to the boundary.
 */
final class TrustRegionStep {
  private static final double NEGLIGIBLE = 1e-14;

  private final double[] eigenvalues;
  private final double[][] eigenvectors;
  private final double[] gradient;
  private final int lowest;

  /** Decomposes B and turns g into the coordinates of its eigenvectors. */
  TrustRegionStep(double[] g, double[][] b) {
    int size = g.length;
    EigenDecomposition_F64<DMatrixRMaj> decomposition =
        DecompositionFactory_DDRM.eig(size, true, true);
    if (!decomposition.decompose(new DMatrixRMaj(b))) {
      throw new IllegalArgumentException("matrix has no eigenvalues; is it finite?");
    }
    eigenvalues = new double[size];
    eigenvectors = new double[size][];
    gradient = new double[size];
    int low = 0;
    for (int k = 0; k < size; k++) {
      eigenvalues[k] = decomposition.getEigenvalue(k).real;
      eigenvectors[k] = decomposition.getEigenVector(k).data;
      for (int i = 0; i < size; i++) {
        gradient[k] += eigenvectors[k][i] * g[i];
      }
      if (eigenvalues[k] < eigenvalues[low]) {
        low = k;
      }
    }
    lowest = low;
  }

  /** The smallest eigenvalue of B. */
  double lowestEigenvalue() {
    return eigenvalues[lowest];
  }

  /** The step for a radius above 0. */
  double[] solve(double radius) {
    double floor = Math.max(0, -eigenvalues[lowest]);
    double[] step = coordinates(floor);
    if (length(step) <= radius) {
      if (eigenvalues[lowest] < 0) {
        step[lowest] += Math.sqrt(radius * radius - square(step));
      }
      return turnBack(step);
    }
    double low = floor;
    double high = floor + Math.sqrt(square(gradient)) / radius;
    while (true) {
      double middle = (low + high) / 2;
      if (middle <= low || middle >= high) {
        return turnBack(coordinates(high));
      }
      if (length(coordinates(middle)) > radius) {
        low = middle;
      } else {
        high = middle;
      }
    }
  }

  /** Solution for a shift; directions that neither curve nor slope are left alone. */
  private double[] coordinates(double shift) {
    double scale = Math.sqrt(square(gradient));
    double[] step = new double[gradient.length];
    for (int k = 0; k < step.length; k++) {
      double curvature = eigenvalues[k] + shift;
      boolean flat = curvature <= 0 && Math.abs(gradient[k]) <= NEGLIGIBLE * scale;
      step[k] = flat ? 0 : -gradient[k] / Math.max(0, curvature);
    }
    return step;
  }

  private double[] turnBack(double[] coordinates) {
    double[] step = new double[coordinates.length];
    for (int k = 0; k < step.length; k++) {
      for (int i = 0; i < step.length; i++) {
        step[i] += coordinates[k] * eigenvectors[k][i];
      }
    }
    return step;
  }

  private static double length(double[] v) {
    return Math.sqrt(square(v));
  }

  private static double square(double[] v) {
    double sum = 0;
    for (double x : v) {
      sum += x * x;
    }
    return sum;
  }
}
