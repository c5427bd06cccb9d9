package org.optofit.fit;

import static org.optofit.fit.VectorLanes.COUNT;

import java.util.ArrayList;
import java.util.List;

/** Loss, gradient and matrices of as many stretches as there are lanes. */
final class VectorSensitivityPass extends VectorPass {
  private final ModelMatrix matrix;
  private final VectorFirstOrderPass first = new VectorFirstOrderPass();
  private final VectorSecondOrderPass second = new VectorSecondOrderPass();

  /** A pass not yet begun, with or without the second order. */
  VectorSensitivityPass(
      InterleavedSignal signal,
      Stretches stretches,
      int group,
      KernelPoint point,
      ModelMatrix matrix) {
    super(signal, stretches, group, point);
    this.matrix = matrix;
  }

  /** Runs over all that counts; the sum over the lanes. */
  SensitivitySums run() {
    warmUp();
    advance(0, rows());
    SensitivitySums sum = new SensitivitySums();
    for (int lane = 0; lane < lanes(); lane++) {
      sum.add(sums(lane));
    }
    return sum;
  }

  /**
   * Runs over all that counts; the gradient of each part of each lane, parts of a lane in a row.
   */
  List<List<Derivatives>> parts(int parts) {
    warmUp();
    List<List<Derivatives>> derivatives = new ArrayList<>(lanes());
    for (int lane = 0; lane < lanes(); lane++) {
      derivatives.add(new ArrayList<>(parts));
    }
    long frames = rows();
    int from = 0;
    for (int part = 1; part <= parts; part++) {
      int to = (int) (frames * part / parts);
      clearSums();
      advance(from, to);
      for (int lane = 0; lane < lanes(); lane++) {
        derivatives.get(lane).add(sums(lane).derivatives(point, matrix));
      }
      from = to;
    }
    return derivatives;
  }

  @Override
  void clearSums() {
    first.clearSums();
    second.clearSums();
  }

  @Override
  void step(int rows, boolean silent) {
    first.ballistics(rows, point, block);
    if (!silent) {
      first.sum(rows, point.makeUpFactor(), block);
    }
    if (matrix == ModelMatrix.NEWTON) {
      second.run(rows, first, block, silent);
    }
  }

  private SensitivitySums sums(int lane) {
    int size = KernelPoint.SIZE;
    double[] byError = new double[size];
    double[][] products = new double[size][size];
    double[][] curvature = new double[size][size];
    int next = 0;
    for (int i = 0; i < size; i++) {
      byError[i] = first.byError[i * COUNT + lane];
      for (int j = i; j < size; j++) {
        products[i][j] = first.products[next * COUNT + lane];
        next++;
      }
    }
    curvature[KernelPoint.SLOPE][KernelPoint.SLOPE] = second(VectorSecondOrderPass.TAU_TAU, lane);
    curvature[KernelPoint.THRESHOLD][KernelPoint.ATTACK] =
        second(VectorSecondOrderPass.ALPHA_STEP, lane);
    curvature[KernelPoint.THRESHOLD][KernelPoint.RELEASE] =
        second(VectorSecondOrderPass.ALPHA_RELEASE, lane);
    curvature[KernelPoint.SLOPE][KernelPoint.ATTACK] = second(VectorSecondOrderPass.TAU_STEP, lane);
    curvature[KernelPoint.SLOPE][KernelPoint.RELEASE] =
        second(VectorSecondOrderPass.TAU_RELEASE, lane);
    curvature[KernelPoint.ATTACK][KernelPoint.ATTACK] =
        2 * second(VectorSecondOrderPass.HALF_STEP_STEP, lane);
    curvature[KernelPoint.ATTACK][KernelPoint.RELEASE] =
        second(VectorSecondOrderPass.STEP_RELEASE, lane);
    curvature[KernelPoint.RELEASE][KernelPoint.RELEASE] =
        2 * second(VectorSecondOrderPass.HALF_RELEASE_RELEASE, lane);
    return SensitivitySums.ofStepAndRelease(first.loss[lane], byError, products, curvature);
  }

  private double second(int sum, int lane) {
    return second.sums[sum * COUNT + lane];
  }
}
