package org.optofit.fit;

import java.util.List;

/**
 * Sums over the counted samples at a given make-up factor {@code m}, with q the pre-emphasised
 * output without make-up, t the pre-emphasised target and {@code r = m q - t}.
 *
 * @param loss {@code sum r^2}
 * @param outputDotError {@code sum q r}
 * @param outputEnergy {@code sum q^2}
 * @param targetEnergy {@code sum t^2}
 */
record LossSums(double loss, double outputDotError, double outputEnergy, double targetEnergy) {
  /** The sums of several chunks, added in their order. */
  static LossSums total(List<LossSums> parts) {
    double loss = 0;
    double outputDotError = 0;
    double outputEnergy = 0;
    double targetEnergy = 0;
    for (LossSums part : parts) {
      loss += part.loss;
      outputDotError += part.outputDotError;
      outputEnergy += part.outputEnergy;
      targetEnergy += part.targetEnergy;
    }
    return new LossSums(loss, outputDotError, outputEnergy, targetEnergy);
  }

  /**
   * What to add to the make-up factor for the least loss: {@code m* = <q,t> / <q,q>}, written with
   * r so that nothing cancels near the optimum.
   */
  double bestFactorChange() {
    return -outputDotError / outputEnergy;
  }

  /** Loss after adding to the make-up factor. */
  double lossAfter(double factorChange) {
    return loss + factorChange * (2 * outputDotError + factorChange * outputEnergy);
  }
}
