package org.optofit.fit;

import org.optofit.dsp.Decibels;
import org.optofit.dsp.GainComputer;
import org.optofit.dsp.TimeConstant;
import org.optofit.model.CompressorParameters;

/**
 * The five parameters in the form the kernels compute and differentiate in.
 *
 * @param threshold threshold in nepers, {@code T ln(10) / 20}
 * @param slope {@code 1 - 1/R}
 * @param attack attack coefficient
 * @param release release coefficient
 * @param makeUp make-up gain in nepers, {@code M ln(10) / 20}
 */
record KernelPoint(double threshold, double slope, double attack, double release, double makeUp) {
  /** Index of the threshold in a gradient. */
  static final int THRESHOLD = 0;

  /** Index of the slope in a gradient. */
  static final int SLOPE = 1;

  /** Index of the attack coefficient in a gradient. */
  static final int ATTACK = 2;

  /** Index of the release coefficient in a gradient. */
  static final int RELEASE = 3;

  /** Index of the make-up gain in a gradient; always the last. */
  static final int MAKE_UP = 4;

  /** Number of coordinates. */
  static final int SIZE = MAKE_UP + 1;

  /** A point from parameters as the user knows them. */
  static KernelPoint of(CompressorParameters p, double sampleRateHz) {
    return new KernelPoint(
        p.thresholdDb() * Decibels.NEPERS_PER_DECIBEL,
        GainComputer.slopeOf(p.ratio()),
        TimeConstant.coefficient(p.attackMs(), sampleRateHz),
        TimeConstant.coefficient(p.releaseMs(), sampleRateHz),
        p.makeUpDb() * Decibels.NEPERS_PER_DECIBEL);
  }

  /** A point from its coordinates in index order. */
  static KernelPoint of(double[] u) {
    return new KernelPoint(u[THRESHOLD], u[SLOPE], u[ATTACK], u[RELEASE], u[MAKE_UP]);
  }

  /** The make-up gain as a factor. */
  double makeUpFactor() {
    return Math.exp(makeUp);
  }
}
