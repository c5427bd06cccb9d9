package org.optofit.fit;

import static org.optofit.fit.VectorLanes.COUNT;
import static org.optofit.fit.VectorLanes.stored;

/**
 * What the vector passes over one block hand to each other: arrays of vectors, row by row.
 *
 * <p>Names are those of {@link SensitivityBlock}. The pair of coefficients is {@code k = release +
 * A step} here, with A = 1 in attack and 0 in release: derivatives by the two then need no {@code 1
 * - A}, and two multiplications less for each pair of states.
 */
final class VectorBlock {
  /** Rows of a block: its arrays fit the first two levels of cache. */
  static final int ROWS = 48;

  /** Input x and pre-emphasised target; silent until {@link #read} is called. */
  final double[] input = vectors(ROWS);

  final double[] target = vectors(ROWS);

  /** Level above the threshold p, in nepers, or 0. */
  final double[] excess = vectors(ROWS);

  /** Static gain h. */
  final double[] gain = vectors(ROWS);

  /** Coefficient in force k, and 1 in attack, 0 in release. */
  final double[] rate = vectors(ROWS);

  final double[] attacking = vectors(ROWS);

  /** Smoothed gain g and its derivatives, which begin one sample early. */
  final double[] smoothed = vectors(ROWS + 1);

  final double[] byAlpha = vectors(ROWS + 1);
  final double[] byTau = vectors(ROWS + 1);
  final double[] byStep = vectors(ROWS + 1);
  final double[] byRelease = vectors(ROWS + 1);

  /** Error r. */
  final double[] error = vectors(ROWS);

  /** The error filtered backwards within the block, times x: what a sensitivity is summed with. */
  final double[] weight = vectors(ROWS);

  /** The input as it decays to the end of the block in the filter. */
  final double[] echo = vectors(ROWS);

  /** Zeros for so many vectors. */
  static double[] vectors(int count) {
    return new double[count * COUNT];
  }

  /** Takes input and target of the block's rows. */
  void read(float[] inputs, float[] targets, int offset, int rows) {
    for (int i = 0; i < rows; i++) {
      int from = offset + i * COUNT;
      stored(inputs, from).intoArray(input, i * COUNT);
      stored(targets, from).intoArray(target, i * COUNT);
    }
  }
}
