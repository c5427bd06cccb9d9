package org.optofit.fit;

import org.optofit.dsp.PreEmphasisFilter;

/**
 * Both sweeps of {@link ReverseOverReverse} for one component of the gradient, block by block; its
 * formulas are there.
 */
final class AdjointSweeps {
  private static final int GAIN = 0;
  private static final int FILTER = 1;

  private final ChunkedSignal signal;
  private final KernelPoint point;
  private final GainDirection component;
  private final double[] ahead = new double[FILTER + 1];
  private final double[] behind = new double[FILTER + 1];

  /** Before the first block for the sweep forwards, behind the last for that backwards. */
  AdjointSweeps(ChunkedSignal signal, KernelPoint point, GainDirection component) {
    this.signal = signal;
    this.point = point;
    this.component = component;
  }

  /** Through the adjoint of the gradient's sweep backwards. */
  void forwards(GradientTape.Entry entry) {
    double pole = PreEmphasisFilter.POLE;
    double residue = 1 - pole;
    double attack = point.attack();
    double release = point.release();
    double threshold = point.threshold();
    double[] level = signal.level();
    int begin = entry.range.begin();
    double before = ahead[GAIN];
    double v = ahead[FILTER];
    for (int i = 0; i < entry.range.frames(); i++) {
      double d = entry.step[i];
      double k = release;
      double ki = component.release();
      if (d < 0) {
        k = attack;
        ki = component.attack();
      }
      double c = component.alpha() + component.tau() * (level[begin + i] - threshold);
      entry.adjointOfAdjoint[i] = before;
      before = k * c * entry.gain[i] + ki * d + (1 - k) * before;
      double y = signal.input[begin + i] * before;
      entry.adjointOfFilter[i] = y - residue * v;
      v = pole * v + y;
    }
    ahead[GAIN] = before;
    ahead[FILTER] = v;
    Blocks.flush(ahead);
  }

  /** Through the adjoint of the gradient's run forwards. */
  void backwards(GradientTape.Entry entry, double[] row) {
    double m = point.makeUpFactor();
    double weight = entry.range.counted() ? 2 * m : 0;
    double pole = PreEmphasisFilter.POLE;
    double residue = 1 - pole;
    double attack = point.attack();
    double release = point.release();
    double threshold = point.threshold();
    double[] level = signal.level();
    int begin = entry.range.begin();
    double flow = behind[GAIN];
    double byAlpha = 0;
    double byTau = 0;
    double byRate = 0;
    double byAttack = 0;
    double byMakeUp = 0;
    double v = behind[FILTER];
    for (int i = entry.range.frames() - 1; i >= 0; i--) {
      double d = entry.step[i];
      double k = release;
      double ki = component.release();
      double a = 0;
      if (d < 0) {
        k = attack;
        ki = component.attack();
        a = 1;
      }
      double h0 = entry.gain[i];
      double p = level[begin + i] - threshold;
      double c = component.alpha() + component.tau() * p;
      double g = entry.adjoint[i];
      double f = entry.adjointOfFilter[i];
      byMakeUp += f * (entry.error[i] + m * entry.output[i]);
      double q = weight * m * f;
      double s = signal.input[begin + i] * (q + v) + flow;
      v = pole * v - residue * q;
      double u = k * s + ki * g;
      double w = h0 * (k * c * g + u);
      byAlpha += w;
      byTau += p * w;
      double rate = s * d + g * (c * h0 - entry.adjointOfAdjoint[i]);
      byRate += rate;
      byAttack += a * rate;
      flow = s - u;
    }
    behind[GAIN] = flow;
    behind[FILTER] = v;
    Blocks.flush(behind);
    row[RawExpansion.ALPHA] += byAlpha;
    row[RawExpansion.TAU] += byTau;
    row[RawExpansion.ATTACK] += byAttack;
    row[RawExpansion.RELEASE] += byRate - byAttack;
    row[RawExpansion.MAKE_UP] += weight * byMakeUp;
  }
}
