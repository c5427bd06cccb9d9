package org.optofit.fit;

import java.util.Arrays;
import java.util.List;

/**
 * Sums over counted samples of which gradient and matrices are made, and how they are made.
 *
 * <pre>
 * grad_i = 2 m sum r P_i
 * GN_ij  = 2 m^2 sum P_i P_j
 * H_ij   = GN_ij + 2 m sum r Q_ij,   Q_aa = P_a, Q_at = P_t, Q_i,make-up = P_i
 * </pre>
 *
 * <p>first in the coordinates (alpha, tau, attack, release, make-up) of {@link FirstOrderPass},
 * then in those of {@link KernelPoint}: {@code alpha = slope (t - t_now), tau = -slope}.
 */
final class SensitivitySums {
  private static final int SIZE = KernelPoint.SIZE;
  private static final int ALPHA = KernelPoint.THRESHOLD;
  private static final int TAU = KernelPoint.SLOPE;
  private static final int ATTACK = KernelPoint.ATTACK;
  private static final int RELEASE = KernelPoint.RELEASE;
  private static final int MAKE_UP = KernelPoint.MAKE_UP;

  private double loss;
  private final double[] byError = new double[SIZE];
  private final double[][] byEachOther = new double[SIZE][SIZE];
  private final double[][] curvature = new double[SIZE][SIZE];

  /**
   * Sums taken by the release coefficient and by the step from it to the attack coefficient,
   * instead of by the two coefficients: {@code attack = release + step}, so that a derivative by
   * the release at a fixed attack is that by the release less that by the step.
   *
   * @param byError sums with the error, the step in the place of the attack
   * @param byEachOther upper triangle of the products, likewise
   * @param curvature upper triangle of the second-order sums, likewise
   */
  static SensitivitySums ofStepAndRelease(
      double loss, double[] byError, double[][] byEachOther, double[][] curvature) {
    SensitivitySums sums = new SensitivitySums();
    sums.loss = loss;
    System.arraycopy(byError, 0, sums.byError, 0, SIZE);
    sums.byError[RELEASE] -= byError[ATTACK];
    releaseAtFixedAttack(byEachOther, sums.byEachOther);
    releaseAtFixedAttack(curvature, sums.curvature);
    return sums;
  }

  private static void releaseAtFixedAttack(double[][] from, double[][] to) {
    for (int i = 0; i < SIZE; i++) {
      System.arraycopy(from[i], i, to[i], i, SIZE - i);
    }
    to[ALPHA][RELEASE] -= from[ALPHA][ATTACK];
    to[TAU][RELEASE] -= from[TAU][ATTACK];
    to[ATTACK][RELEASE] -= from[ATTACK][ATTACK];
    to[RELEASE][RELEASE] += from[ATTACK][ATTACK] - 2 * from[ATTACK][RELEASE];
    to[RELEASE][MAKE_UP] -= from[ATTACK][MAKE_UP];
  }

  /** The sums of several chunks, added in their order. */
  static SensitivitySums total(List<SensitivitySums> parts) {
    SensitivitySums total = new SensitivitySums();
    parts.forEach(total::add);
    return total;
  }

  /** Forgets everything. */
  void clear() {
    loss = 0;
    Arrays.fill(byError, 0);
    for (double[] row : byEachOther) {
      Arrays.fill(row, 0);
    }
  }

  /** Adds a block: error and first-order sensitivities. */
  void add(double[][] filtered, double[] error, int frames) {
    double[] p0 = filtered[0];
    double[] p1 = filtered[1];
    double[] p2 = filtered[2];
    double[] p3 = filtered[3];
    double[] p4 = filtered[4];
    double rr = 0;
    double g0 = 0;
    double g1 = 0;
    double g2 = 0;
    double g3 = 0;
    double g4 = 0;
    double s04 = 0;
    double s14 = 0;
    double s24 = 0;
    double s34 = 0;
    double s44 = 0;
    for (int i = 0; i < frames; i++) {
      double r = error[i];
      double q = p4[i];
      rr += r * r;
      g0 += r * p0[i];
      g1 += r * p1[i];
      g2 += r * p2[i];
      g3 += r * p3[i];
      g4 += r * q;
      s04 += q * p0[i];
      s14 += q * p1[i];
      s24 += q * p2[i];
      s34 += q * p3[i];
      s44 += q * q;
    }
    loss += rr;
    byError[0] += g0;
    byError[1] += g1;
    byError[2] += g2;
    byError[3] += g3;
    byError[4] += g4;
    byEachOther[0][4] += s04;
    byEachOther[1][4] += s14;
    byEachOther[2][4] += s24;
    byEachOther[3][4] += s34;
    byEachOther[4][4] += s44;
    addPairs(p0, p1, p2, p3, frames);
  }

  private void addPairs(double[] p0, double[] p1, double[] p2, double[] p3, int frames) {
    double s00 = 0;
    double s01 = 0;
    double s02 = 0;
    double s03 = 0;
    double s11 = 0;
    double s12 = 0;
    double s13 = 0;
    double s22 = 0;
    double s23 = 0;
    double s33 = 0;
    for (int i = 0; i < frames; i++) {
      double a = p0[i];
      double b = p1[i];
      double c = p2[i];
      double d = p3[i];
      s00 += a * a;
      s01 += a * b;
      s02 += a * c;
      s03 += a * d;
      s11 += b * b;
      s12 += b * c;
      s13 += b * d;
      s22 += c * c;
      s23 += c * d;
      s33 += d * d;
    }
    byEachOther[0][0] += s00;
    byEachOther[0][1] += s01;
    byEachOther[0][2] += s02;
    byEachOther[0][3] += s03;
    byEachOther[1][1] += s11;
    byEachOther[1][2] += s12;
    byEachOther[1][3] += s13;
    byEachOther[2][2] += s22;
    byEachOther[2][3] += s23;
    byEachOther[3][3] += s33;
  }

  /** Takes the sums of the second-order pass. */
  void setCurvature(double[] sums) {
    curvature[TAU][TAU] = sums[SecondOrderPass.TAU_TAU];
    curvature[ALPHA][ATTACK] = sums[SecondOrderPass.ALPHA_ATTACK];
    curvature[ALPHA][RELEASE] = sums[SecondOrderPass.ALPHA_RELEASE];
    curvature[TAU][ATTACK] = sums[SecondOrderPass.TAU_ATTACK];
    curvature[TAU][RELEASE] = sums[SecondOrderPass.TAU_RELEASE];
    curvature[ATTACK][ATTACK] = sums[SecondOrderPass.ATTACK_ATTACK];
    curvature[RELEASE][RELEASE] = sums[SecondOrderPass.RELEASE_RELEASE];
    curvature[ATTACK][RELEASE] = sums[SecondOrderPass.ATTACK_RELEASE];
  }

  /** Adds the sums of the next chunk. */
  void add(SensitivitySums other) {
    loss += other.loss;
    for (int i = 0; i < SIZE; i++) {
      byError[i] += other.byError[i];
      for (int j = i; j < SIZE; j++) {
        byEachOther[i][j] += other.byEachOther[i][j];
        curvature[i][j] += other.curvature[i][j];
      }
    }
  }

  /** Loss, gradient and matrices in the coordinates of {@link KernelPoint}. */
  Derivatives derivatives(KernelPoint point, ModelMatrix matrix) {
    double m = point.makeUpFactor();
    double[] gradient = new double[SIZE];
    double[][] gaussNewton = new double[SIZE][SIZE];
    double[][] hessian = new double[SIZE][SIZE];
    double[] jacobian = new double[SIZE];
    Arrays.fill(jacobian, 1);
    jacobian[ALPHA] = point.slope();
    jacobian[TAU] = -1;
    for (int i = 0; i < SIZE; i++) {
      gradient[i] = 2 * m * byError[i] * jacobian[i];
      for (int j = i; j < SIZE; j++) {
        double scale = 2 * m * jacobian[i] * jacobian[j];
        gaussNewton[i][j] = scale * m * byEachOther[i][j];
        hessian[i][j] = gaussNewton[i][j] + scale * secondOrder(i, j);
      }
    }
    hessian[ALPHA][TAU] += 2 * m * byError[ALPHA];
    mirror(gaussNewton);
    mirror(hessian);
    return new Derivatives(
        loss, gradient, gaussNewton, matrix == ModelMatrix.NEWTON ? hessian : gaussNewton);
  }

  /** {@code sum r Q_ij} for i not above j. */
  private double secondOrder(int i, int j) {
    if (j == MAKE_UP) {
      return byError[i];
    }
    return i == ALPHA && (j == ALPHA || j == TAU) ? byError[j] : curvature[i][j];
  }

  private static void mirror(double[][] matrix) {
    for (int i = 0; i < SIZE; i++) {
      for (int j = 0; j < i; j++) {
        matrix[i][j] = matrix[j][i];
      }
    }
  }
}
