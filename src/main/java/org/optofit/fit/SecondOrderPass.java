package org.optofit.fit;

import java.util.Arrays;
import org.optofit.dsp.PreEmphasisFilter;

/**
 * Second-order sensitivities of one chunk, contracted with the error as they come.
 *
 * <p>Behind {@link FirstOrderPass}, with its states of the sample before on the right-hand sides:
 *
 * <pre>
 * St,t   &lt;- b St,t   + k p^2 h0
 * Sa,at  &lt;- b Sa,at  + A (h0 - Ga)      Sa,rt  &lt;- b Sa,rt  + (1 - A)(h0 - Ga)
 * St,at  &lt;- b St,at  + A (p h0 - Gt)    St,rt  &lt;- b St,rt  + (1 - A)(p h0 - Gt)
 * Sat,at &lt;- b Sat,at - 2 A Gat          Srt,rt &lt;- b Srt,rt - 2 (1 - A) Grt
 * Sat,rt &lt;- b Sat,rt - A Grt - (1 - A) Gat
 * sums:     sum r F(x S)
 * </pre>
 *
 * <p>Sa,a and Sa,t equal Ga and Gt, because h is its own derivative by alpha: two states less.
 */
final class SecondOrderPass {
  /** Position of each sum in {@link #sums}. */
  static final int TAU_TAU = 0;

  static final int ALPHA_ATTACK = 1;
  static final int ALPHA_RELEASE = 2;
  static final int TAU_ATTACK = 3;
  static final int TAU_RELEASE = 4;
  static final int ATTACK_ATTACK = 5;
  static final int RELEASE_RELEASE = 6;
  static final int ATTACK_RELEASE = 7;
  private static final int SIZE = 8;

  private final double[] state = new double[SIZE];
  private final double[] filter = new double[SIZE];
  private final double[] sums = new double[SIZE];
  private final double[][] output = new double[SIZE][Blocks.FRAMES];

  /** Back to the start of a chunk. */
  void reset() {
    Arrays.fill(state, 0);
    Arrays.fill(filter, 0);
    clearSums();
  }

  /** Forgets what was summed so far. */
  void clearSums() {
    Arrays.fill(sums, 0);
  }

  /** {@code sum r F(x S)} over the blocks since {@link #clearSums}. */
  double[] sums() {
    return sums;
  }

  /** Advances over a block behind the first-order pass. */
  void run(float[] input, int begin, int frames, SensitivityBlock block) {
    curvature(input, begin, frames, block);
    coefficients(input, begin, frames, block);
    contract(0, frames, block.error);
    contract(SIZE / 2, frames, block.error);
    Blocks.flush(state);
    Blocks.flush(filter);
  }

  /** The five that involve the static curve. */
  private void curvature(float[] input, int begin, int frames, SensitivityBlock block) {
    double[] excess = block.excess;
    double[] gain = block.gain;
    double[] rate = block.rate;
    double[] attacking = block.attacking;
    double[] byAlpha = block.byAlpha;
    double[] byTau = block.byTau;
    double[] out0 = output[TAU_TAU];
    double[] out1 = output[ALPHA_ATTACK];
    double[] out2 = output[ALPHA_RELEASE];
    double[] out3 = output[TAU_ATTACK];
    double[] out4 = output[TAU_RELEASE];
    double tt = state[TAU_TAU];
    double aa = state[ALPHA_ATTACK];
    double ar = state[ALPHA_RELEASE];
    double ta = state[TAU_ATTACK];
    double tr = state[TAU_RELEASE];
    for (int i = 0; i < frames; i++) {
      double x = input[begin + i];
      double k = rate[i];
      double a = attacking[i];
      double b = 1 - k;
      double p = excess[i];
      double h0 = p > 0 ? gain[i] : 0;
      double h1 = p * h0;
      tt = b * tt + k * (p * h1);
      double e = h0 - byAlpha[i];
      double ae = a * e;
      aa = b * aa + ae;
      ar = b * ar + (e - ae);
      double f = h1 - byTau[i];
      double af = a * f;
      ta = b * ta + af;
      tr = b * tr + (f - af);
      out0[i] = x * tt;
      out1[i] = x * aa;
      out2[i] = x * ar;
      out3[i] = x * ta;
      out4[i] = x * tr;
    }
    state[TAU_TAU] = tt;
    state[ALPHA_ATTACK] = aa;
    state[ALPHA_RELEASE] = ar;
    state[TAU_ATTACK] = ta;
    state[TAU_RELEASE] = tr;
  }

  /** The three that involve coefficients only. */
  private void coefficients(float[] input, int begin, int frames, SensitivityBlock block) {
    double[] rate = block.rate;
    double[] attacking = block.attacking;
    double[] byAttack = block.byAttack;
    double[] byRelease = block.byRelease;
    double[] out5 = output[ATTACK_ATTACK];
    double[] out6 = output[RELEASE_RELEASE];
    double[] out7 = output[ATTACK_RELEASE];
    double aa = state[ATTACK_ATTACK];
    double rr = state[RELEASE_RELEASE];
    double ar = state[ATTACK_RELEASE];
    for (int i = 0; i < frames; i++) {
      double x = input[begin + i];
      double b = 1 - rate[i];
      double a = attacking[i];
      double ga = byAttack[i];
      double gr = byRelease[i];
      double aga = a * ga;
      double rgr = gr - a * gr;
      aa = b * aa - 2 * aga;
      rr = b * rr - 2 * rgr;
      ar = b * ar - (gr - rgr) - (ga - aga);
      out5[i] = x * aa;
      out6[i] = x * rr;
      out7[i] = x * ar;
    }
    state[ATTACK_ATTACK] = aa;
    state[RELEASE_RELEASE] = rr;
    state[ATTACK_RELEASE] = ar;
  }

  /** Pre-emphasises four of the outputs and sums their products with the error. */
  private void contract(int first, int frames, double[] error) {
    double pole = PreEmphasisFilter.POLE;
    double residue = 1 - pole;
    double[] y0 = output[first];
    double[] y1 = output[first + 1];
    double[] y2 = output[first + 2];
    double[] y3 = output[first + 3];
    double v0 = filter[first];
    double v1 = filter[first + 1];
    double v2 = filter[first + 2];
    double v3 = filter[first + 3];
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    for (int i = 0; i < frames; i++) {
      double r = error[i];
      s0 += r * (y0[i] - residue * v0);
      v0 = pole * v0 + y0[i];
      s1 += r * (y1[i] - residue * v1);
      v1 = pole * v1 + y1[i];
      s2 += r * (y2[i] - residue * v2);
      v2 = pole * v2 + y2[i];
      s3 += r * (y3[i] - residue * v3);
      v3 = pole * v3 + y3[i];
    }
    filter[first] = v0;
    filter[first + 1] = v1;
    filter[first + 2] = v2;
    filter[first + 3] = v3;
    sums[first] += s0;
    sums[first + 1] += s1;
    sums[first + 2] += s2;
    sums[first + 3] += s3;
  }
}
