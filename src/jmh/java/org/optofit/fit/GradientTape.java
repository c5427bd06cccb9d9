package org.optofit.fit;

import java.util.List;
import org.optofit.dsp.PreEmphasisFilter;
import org.optofit.fit.ChunkedSignal.Chunk;

/**
 * The gradient in reverse mode, with everything on tape: a run forwards, a sweep backwards; see
 * {@link HessianStrategy} for the formulas.
 */
final class GradientTape {
  /** Values of one block; the last two are for whoever goes over the tape again. */
  static final class Entry {
    final TapedBlock range;

    /** Static gain h0 above the threshold, else 0. */
    final double[] gain = new double[Blocks.FRAMES];

    /** {@code d = h - g[n-1]}: negative in attack. */
    final double[] step = new double[Blocks.FRAMES];

    /** Pre-emphasised output q, without make-up. */
    final double[] output = new double[Blocks.FRAMES];

    /** Error r. */
    final double[] error = new double[Blocks.FRAMES];

    /** Adjoint of the smoothed gain. */
    final double[] adjoint = new double[Blocks.FRAMES];

    final double[] adjointOfAdjoint = new double[Blocks.FRAMES];
    final double[] adjointOfFilter = new double[Blocks.FRAMES];

    private Entry(TapedBlock range) {
      this.range = range;
    }
  }

  private static final int GAIN = 0;
  private static final int OUTPUT_FILTER = 1;
  private static final int TARGET_FILTER = 2;
  private static final int STATES = 3;

  private final ChunkedSignal signal;
  private final List<Entry> entries;

  /** Memory for a chunk. */
  GradientTape(ChunkedSignal signal, Chunk chunk) {
    this.signal = signal;
    entries = TapedBlock.of(chunk).stream().map(Entry::new).toList();
  }

  /** The blocks in order. */
  List<Entry> entries() {
    return entries;
  }

  /** Runs forwards and backwards, and adds loss and gradient. */
  void run(KernelPoint point, RawExpansion sums) {
    forwards(point, sums);
    backwards(point, sums);
  }

  private void forwards(KernelPoint point, RawExpansion sums) {
    double[] excess = new double[Blocks.FRAMES];
    double[] gain = new double[Blocks.FRAMES];
    double[] state = new double[STATES];
    state[GAIN] = 1;
    for (Entry entry : entries) {
      TapedBlock range = entry.range;
      StaticGainPass.run(signal.level(), range.begin(), range.frames(), point, excess, gain);
      double loss = forwards(entry, point, excess, gain, state);
      sums.loss += range.counted() ? loss : 0;
      Blocks.flush(state);
    }
  }

  private double forwards(
      Entry entry, KernelPoint point, double[] excess, double[] gain, double[] state) {
    double attack = point.attack();
    double release = point.release();
    double m = point.makeUpFactor();
    double pole = PreEmphasisFilter.POLE;
    double residue = 1 - pole;
    int begin = entry.range.begin();
    double g = state[GAIN];
    double vq = state[OUTPUT_FILTER];
    double vt = state[TARGET_FILTER];
    double loss = 0;
    for (int i = 0; i < entry.range.frames(); i++) {
      double d = gain[i] - g;
      g += (d < 0 ? attack : release) * d;
      double y = signal.input[begin + i] * g;
      double q = y - residue * vq;
      vq = pole * vq + y;
      double u = signal.target[begin + i];
      double r = m * q - (u - residue * vt);
      vt = pole * vt + u;
      loss += r * r;
      entry.gain[i] = excess[i] > 0 ? gain[i] : 0;
      entry.step[i] = d;
      entry.output[i] = q;
      entry.error[i] = r;
    }
    state[GAIN] = g;
    state[OUTPUT_FILTER] = vq;
    state[TARGET_FILTER] = vt;
    return loss;
  }

  private void backwards(KernelPoint point, RawExpansion sums) {
    double[] state = new double[STATES];
    for (int i = entries.size() - 1; i >= 0; i--) {
      backwards(entries.get(i), point, state, sums.gradient);
      Blocks.flush(state);
    }
  }

  private void backwards(Entry entry, KernelPoint point, double[] state, double[] gradient) {
    double weight = entry.range.counted() ? 2 * point.makeUpFactor() : 0;
    double pole = PreEmphasisFilter.POLE;
    double residue = 1 - pole;
    double attack = point.attack();
    double release = point.release();
    double threshold = point.threshold();
    int begin = entry.range.begin();
    double[] level = signal.level();
    double flow = state[GAIN];
    double v = state[OUTPUT_FILTER];
    double byAlpha = 0;
    double byTau = 0;
    double byAttack = 0;
    double byRelease = 0;
    double byMakeUp = 0;
    for (int i = entry.range.frames() - 1; i >= 0; i--) {
      double f = weight * entry.error[i];
      double g = signal.input[begin + i] * (f + v) + flow;
      v = pole * v - residue * f;
      double d = entry.step[i];
      double k = release;
      double a = 0;
      if (d < 0) {
        k = attack;
        a = 1;
      }
      double w = k * g * entry.gain[i];
      byAlpha += w;
      byTau += w * (level[begin + i] - threshold);
      byAttack += a * g * d;
      byRelease += (1 - a) * g * d;
      byMakeUp += f * entry.output[i];
      entry.adjoint[i] = g;
      flow = (1 - k) * g;
    }
    gradient[RawExpansion.ALPHA] += byAlpha;
    gradient[RawExpansion.TAU] += byTau;
    gradient[RawExpansion.ATTACK] += byAttack;
    gradient[RawExpansion.RELEASE] += byRelease;
    gradient[RawExpansion.MAKE_UP] += byMakeUp;
    state[GAIN] = flow;
    state[OUTPUT_FILTER] = v;
  }
}
