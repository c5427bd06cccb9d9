package org.optofit.fit;

/**
 * What the passes over one block hand to each other, sample by sample.
 *
 * <p>Sensitivities are derivatives of the smoothed gain g with respect to alpha, tau and the two
 * coefficients, where {@code h = exp(alpha + tau p)} on samples above the threshold; see {@link
 * FirstOrderPass}. Their arrays and that of the smoothed gain begin one sample early.
 */
final class SensitivityBlock {
  /** Level above the threshold p, in nepers, or 0. */
  final double[] excess = new double[Blocks.FRAMES];

  /** Static gain h. */
  final double[] gain = new double[Blocks.FRAMES];

  /** Smoothing coefficient in force. */
  final double[] rate = new double[Blocks.FRAMES];

  /** 1 where the attack coefficient is in force, else 0. */
  final double[] attacking = new double[Blocks.FRAMES];

  /** Smoothed gain g. */
  final double[] smoothed = new double[Blocks.FRAMES + 1];

  final double[] byAlpha = new double[Blocks.FRAMES + 1];
  final double[] byTau = new double[Blocks.FRAMES + 1];
  final double[] byAttack = new double[Blocks.FRAMES + 1];
  final double[] byRelease = new double[Blocks.FRAMES + 1];

  /** Pre-emphasised output sensitivities P; the last is the output itself. */
  final double[][] filtered = new double[KernelPoint.SIZE][Blocks.FRAMES];

  /** Error r. */
  final double[] error = new double[Blocks.FRAMES];
}
