package org.optofit.fit;

import java.util.Arrays;
import org.optofit.dsp.PreEmphasisFilter;

/**
 * First-order sensitivities of one chunk, forwards.
 *
 * <p>With {@code d = h - g[n-1]}, A = 1 in attack and 0 in release, k the coefficient in force and
 * b = 1 - k, the sensitivities of g follow recurrences with the multiplier of g itself:
 *
 * <pre>
 * Ga  &lt;- b Ga  + k h0         h0 = h above the threshold, else 0
 * Gt  &lt;- b Gt  + k p h0
 * Gat &lt;- b Gat + A d          Grt &lt;- b Grt + (1 - A) d
 * P_i = F(x G_i),  P_4 = F(x g),  r = m P_4 - F(target)
 * F:    f = y - 0.005 v,  v = 0.995 v + y
 * </pre>
 *
 * <p>The attack/release decision and the threshold are taken as fixed: g is continuous where they
 * switch. Derivatives after Yu and Fazekas 2025, "Gradient of the Ballistics".
 */
final class FirstOrderPass {
  private static final int GAIN = 0;
  private static final int BY_ALPHA = 1;
  private static final int BY_TAU = 2;
  private static final int BY_ATTACK = 3;
  private static final int BY_RELEASE = 4;
  private static final int FILTERS = BY_RELEASE + 1;
  private static final int TARGET_FILTER = FILTERS + KernelPoint.SIZE;
  private static final int STATES = TARGET_FILTER + 1;

  private final double[] state = new double[STATES];

  /** Back to the start of a chunk. */
  void reset() {
    Arrays.fill(state, 0);
    state[GAIN] = 1;
  }

  /** Advances over a block whose static gain is in place. */
  void run(ChunkedSignal signal, int begin, int frames, KernelPoint point, SensitivityBlock block) {
    ballistics(frames, point, block);
    filters(signal.input, signal.target, begin, frames, point.makeUpFactor(), block);
    Blocks.flush(state);
  }

  private void ballistics(int frames, KernelPoint point, SensitivityBlock block) {
    double attack = point.attack();
    double release = point.release();
    double[] excess = block.excess;
    double[] gain = block.gain;
    double[] rate = block.rate;
    double[] attacking = block.attacking;
    double[] smoothed = block.smoothed;
    double[] byAlpha = block.byAlpha;
    double[] byTau = block.byTau;
    double[] byAttack = block.byAttack;
    double[] byRelease = block.byRelease;
    double g = state[GAIN];
    double ga = state[BY_ALPHA];
    double gt = state[BY_TAU];
    double gat = state[BY_ATTACK];
    double grt = state[BY_RELEASE];
    smoothed[0] = g;
    byAlpha[0] = ga;
    byTau[0] = gt;
    byAttack[0] = gat;
    byRelease[0] = grt;
    for (int i = 0; i < frames; i++) {
      double h = gain[i];
      double p = excess[i];
      double d = h - g;
      double k = release;
      double a = 0;
      if (d < 0) {
        k = attack;
        a = 1;
      }
      double b = 1 - k;
      double kh = k * h;
      ga = b * ga + (p > 0 ? kh : 0);
      gt = b * gt + p * kh;
      double ad = a * d;
      gat = b * gat + ad;
      grt = b * grt + (d - ad);
      g += k * d;
      rate[i] = k;
      attacking[i] = a;
      smoothed[i + 1] = g;
      byAlpha[i + 1] = ga;
      byTau[i + 1] = gt;
      byAttack[i + 1] = gat;
      byRelease[i + 1] = grt;
    }
    state[GAIN] = g;
    state[BY_ALPHA] = ga;
    state[BY_TAU] = gt;
    state[BY_ATTACK] = gat;
    state[BY_RELEASE] = grt;
  }

  private void filters(
      float[] input, float[] target, int begin, int frames, double m, SensitivityBlock block) {
    double pole = PreEmphasisFilter.POLE;
    double residue = 1 - pole;
    double[] smoothed = block.smoothed;
    double[] byAlpha = block.byAlpha;
    double[] byTau = block.byTau;
    double[] byAttack = block.byAttack;
    double[] byRelease = block.byRelease;
    double[] p0 = block.filtered[0];
    double[] p1 = block.filtered[1];
    double[] p2 = block.filtered[2];
    double[] p3 = block.filtered[3];
    double[] p4 = block.filtered[4];
    double[] error = block.error;
    double v0 = state[FILTERS];
    double v1 = state[FILTERS + 1];
    double v2 = state[FILTERS + 2];
    double v3 = state[FILTERS + 3];
    double v4 = state[FILTERS + 4];
    double vt = state[TARGET_FILTER];
    for (int i = 0; i < frames; i++) {
      double x = input[begin + i];
      double y = x * byAlpha[i + 1];
      p0[i] = y - residue * v0;
      v0 = pole * v0 + y;
      y = x * byTau[i + 1];
      p1[i] = y - residue * v1;
      v1 = pole * v1 + y;
      y = x * byAttack[i + 1];
      p2[i] = y - residue * v2;
      v2 = pole * v2 + y;
      y = x * byRelease[i + 1];
      p3[i] = y - residue * v3;
      v3 = pole * v3 + y;
      y = x * smoothed[i + 1];
      double q = y - residue * v4;
      p4[i] = q;
      v4 = pole * v4 + y;
      double u = target[begin + i];
      error[i] = m * q - (u - residue * vt);
      vt = pole * vt + u;
    }
    state[FILTERS] = v0;
    state[FILTERS + 1] = v1;
    state[FILTERS + 2] = v2;
    state[FILTERS + 3] = v3;
    state[FILTERS + 4] = v4;
    state[TARGET_FILTER] = vt;
  }
}
