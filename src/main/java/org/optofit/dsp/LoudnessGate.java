package org.optofit.dsp;

/**
 * Gated loudness of blocks of 400 ms: what counts, and how loud that is.
 *
 * <pre>
 * l[j] = -0.691 + 10 log10 p[j]                  p: weighted power of block j, over all channels
 * absolute gate: l[j] &gt; -70 LUFS
 * relative gate: l[j] &gt; -10 LU + loudness of the mean power of the blocks above -70 LUFS
 * loudness = -0.691 + 10 log10 (mean power of the blocks above both gates)
 * </pre>
 *
 * <p>ITU-R BS.1770-4, Annex 1, equations 4 to 7.
 */
final class LoudnessGate {
  /** Blocks as quiet as this or quieter never count, in LUFS. */
  static final double ABSOLUTE_LUFS = -70;

  /** Blocks count above this, relative to the loudness of those above the absolute gate, in LU. */
  static final double RELATIVE_LU = -10;

  private static final double OFFSET_LUFS = -0.691;

  private LoudnessGate() {}

  /** Loudness of a power in LUFS; minus infinity for silence. */
  static double lufs(double power) {
    return OFFSET_LUFS + 10 * Math.log10(power);
  }

  /**
   * Integrated loudness in LUFS; minus infinity if no block counts.
   *
   * @param powers weighted power per block
   * @param count number of blocks
   */
  static double integrated(double[] powers, int count) {
    double ungated = meanAbove(powers, count, ABSOLUTE_LUFS);
    double relative = lufs(ungated) + RELATIVE_LU;
    return lufs(meanAbove(powers, count, Math.max(ABSOLUTE_LUFS, relative)));
  }

  /** Mean power of the blocks louder than a gate; 0 if there is none. */
  private static double meanAbove(double[] powers, int count, double gateLufs) {
    double sum = 0;
    int above = 0;
    for (int j = 0; j < count; j++) {
      if (lufs(powers[j]) > gateLufs) {
        sum += powers[j];
        above++;
      }
    }
    return above == 0 ? 0 : sum / above;
  }
}
