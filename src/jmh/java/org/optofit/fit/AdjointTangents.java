package org.optofit.fit;

import static org.optofit.fit.RawExpansion.ALPHA;
import static org.optofit.fit.RawExpansion.ATTACK;
import static org.optofit.fit.RawExpansion.RELEASE;
import static org.optofit.fit.RawExpansion.TAU;

import org.optofit.dsp.PreEmphasisFilter;

/**
 * The adjoint of the gain and its tangents along alpha, tau, attack and release, backwards block by
 * block over a {@link SensitivityTape}.
 *
 * <p>With {@code g^} and its tangents {@code g^a, g^t, g^at, g^rt} behind sample n:
 *
 * <pre>
 * g^j = x F*(2 w m^2 P_j) + (1 - k[n+1]) g^j[n+1] - k_j[n+1] g^[n+1],   k_at = A, k_rt = 1 - A
 * H_aa = sum k h0 (g^ + g^a)                H_at = sum p k h0 (g^ + g^a)
 * H_tt = sum p k h0 (p g^ + g^t)            e_j  = g^j d + g^ (h_j - G_j[n-1])
 * H_j,at = sum A e_j                        H_j,rt = sum (1 - A) e_j
 * </pre>
 */
final class AdjointTangents {
  private static final int SIGNALS = KernelPoint.SIZE;
  private static final int OUTPUT = RawExpansion.MAKE_UP;

  private final float[] input;
  private final double m;
  private final double[] filter = new double[SIGNALS];
  private final double[] flow = new double[SIGNALS];
  private final double[][] adjoint = new double[SIGNALS][Blocks.FRAMES];
  private final RawExpansion sums;

  /** At the end of a chunk; adds to the sums above the diagonal. */
  AdjointTangents(float[] input, double m, RawExpansion sums) {
    this.sums = sums;
    this.input = input;
    this.m = m;
  }

  /** Goes back over the block before. */
  void run(SensitivityTape.Entry entry) {
    TapedBlock range = entry.range();
    double weight = range.counted() ? 2 * m : 0;
    filters(range, entry.values(), weight);
    gain(range.frames(), entry.values());
    curve(range.frames(), entry.values());
    coefficients(range.frames(), entry.values());
    Blocks.flush(filter);
    Blocks.flush(flow);
  }

  /** {@code x F*}, where {@code F*: y = q + v, v = 0.995 v - 0.005 q} backwards. */
  private void filters(TapedBlock range, SensitivityBlock block, double weight) {
    double pole = PreEmphasisFilter.POLE;
    double residue = 1 - pole;
    double tangentWeight = weight * m;
    double[] p0 = block.filtered[0];
    double[] p1 = block.filtered[1];
    double[] p2 = block.filtered[2];
    double[] p3 = block.filtered[3];
    double[] error = block.error;
    double[] g0 = adjoint[0];
    double[] g1 = adjoint[1];
    double[] g2 = adjoint[2];
    double[] g3 = adjoint[3];
    double[] g4 = adjoint[4];
    double v0 = filter[0];
    double v1 = filter[1];
    double v2 = filter[2];
    double v3 = filter[3];
    double v4 = filter[4];
    for (int i = range.frames() - 1; i >= 0; i--) {
      double x = input[range.begin() + i];
      double q = tangentWeight * p0[i];
      g0[i] = x * (q + v0);
      v0 = pole * v0 - residue * q;
      q = tangentWeight * p1[i];
      g1[i] = x * (q + v1);
      v1 = pole * v1 - residue * q;
      q = tangentWeight * p2[i];
      g2[i] = x * (q + v2);
      v2 = pole * v2 - residue * q;
      q = tangentWeight * p3[i];
      g3[i] = x * (q + v3);
      v3 = pole * v3 - residue * q;
      q = weight * error[i];
      g4[i] = x * (q + v4);
      v4 = pole * v4 - residue * q;
    }
    filter[0] = v0;
    filter[1] = v1;
    filter[2] = v2;
    filter[3] = v3;
    filter[4] = v4;
  }

  private void gain(int frames, SensitivityBlock block) {
    double[] rate = block.rate;
    double[] attacking = block.attacking;
    double[] g0 = adjoint[ALPHA];
    double[] g1 = adjoint[TAU];
    double[] g2 = adjoint[ATTACK];
    double[] g3 = adjoint[RELEASE];
    double[] g4 = adjoint[OUTPUT];
    double f0 = flow[ALPHA];
    double f1 = flow[TAU];
    double f2 = flow[ATTACK];
    double f3 = flow[RELEASE];
    double f4 = flow[OUTPUT];
    for (int i = frames - 1; i >= 0; i--) {
      double b = 1 - rate[i];
      g0[i] += f0;
      f0 = b * g0[i];
      g1[i] += f1;
      f1 = b * g1[i];
      double g = g4[i] + f4;
      double ag = attacking[i] * g;
      g2[i] += f2;
      f2 = b * g2[i] - ag;
      g3[i] += f3;
      f3 = b * g3[i] - (g - ag);
      g4[i] = g;
      f4 = b * g;
    }
    flow[ALPHA] = f0;
    flow[TAU] = f1;
    flow[ATTACK] = f2;
    flow[RELEASE] = f3;
    flow[OUTPUT] = f4;
  }

  /** Derivatives along alpha and tau. */
  private void curve(int frames, SensitivityBlock block) {
    double[] byAlpha = adjoint[ALPHA];
    double[] byTau = adjoint[TAU];
    double[] adjointOfGain = adjoint[OUTPUT];
    double a = 0;
    double t = 0;
    double aa = 0;
    double at = 0;
    double tt = 0;
    double alphaEither = 0;
    double alphaAttack = 0;
    double tauEither = 0;
    double tauAttack = 0;
    for (int i = 0; i < frames; i++) {
      double p = block.excess[i];
      double h0 = p > 0 ? block.gain[i] : 0;
      double h1 = p * h0;
      double k = block.rate[i];
      double attacking = block.attacking[i];
      double d = block.gain[i] - block.smoothed[i];
      double g = adjointOfGain[i];
      double w = k * h0 * g;
      a += w;
      t += p * w;
      double wa = k * h0 * (g + byAlpha[i]);
      aa += wa;
      at += p * wa;
      tt += p * k * h0 * (p * g + byTau[i]);
      double ea = byAlpha[i] * d + g * (h0 - block.byAlpha[i]);
      alphaEither += ea;
      alphaAttack += attacking * ea;
      double et = byTau[i] * d + g * (h1 - block.byTau[i]);
      tauEither += et;
      tauAttack += attacking * et;
    }
    sums.gradient[ALPHA] += a;
    sums.gradient[TAU] += t;
    sums.hessian[ALPHA][ALPHA] += aa;
    sums.hessian[ALPHA][TAU] += at;
    sums.hessian[TAU][TAU] += tt;
    sums.hessian[ALPHA][ATTACK] += alphaAttack;
    sums.hessian[ALPHA][RELEASE] += alphaEither - alphaAttack;
    sums.hessian[TAU][ATTACK] += tauAttack;
    sums.hessian[TAU][RELEASE] += tauEither - tauAttack;
  }

  /** Derivatives along both coefficients. */
  private void coefficients(int frames, SensitivityBlock block) {
    double[] byAttack = adjoint[ATTACK];
    double[] byRelease = adjoint[RELEASE];
    double[] adjointOfGain = adjoint[OUTPUT];
    double either = 0;
    double attack = 0;
    double attackEither = 0;
    double attackAttack = 0;
    double releaseRelease = 0;
    for (int i = 0; i < frames; i++) {
      double attacking = block.attacking[i];
      double d = block.gain[i] - block.smoothed[i];
      double g = adjointOfGain[i];
      double gd = g * d;
      either += gd;
      attack += attacking * gd;
      double ea = byAttack[i] * d - g * block.byAttack[i];
      attackEither += ea;
      attackAttack += attacking * ea;
      releaseRelease += (1 - attacking) * (byRelease[i] * d - g * block.byRelease[i]);
    }
    sums.gradient[ATTACK] += attack;
    sums.gradient[RELEASE] += either - attack;
    sums.hessian[ATTACK][ATTACK] += attackAttack;
    sums.hessian[ATTACK][RELEASE] += attackEither - attackAttack;
    sums.hessian[RELEASE][RELEASE] += releaseRelease;
  }
}
