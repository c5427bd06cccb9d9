package org.optofit.fit;

import java.util.Arrays;
import java.util.List;
import org.optofit.dsp.PreEmphasisFilter;
import org.optofit.fit.ChunkedSignal.Chunk;

/**
 * The forward tangent program, whose sums {@code 2 m sum w r P_i} are the gradient, in reverse: one
 * sweep backwards for each component, a row of the Hessian each.
 *
 * <p>With {@code g^} and {@code G^} for the adjoints of g and of the tangent G_i, whose recurrence
 * is {@code G = (1 - k) G[n-1] + k c h0 + k_i d}, behind sample n:
 *
 * <pre>
 * g^ = x F*(2 w m^2 P_i) + (1 - k[n+1]) g^[n+1] - k_i[n+1] G^[n+1]
 * G^ = x F*(2 w m r)     + (1 - k[n+1]) G^[n+1]
 * w = h0 (k g^ + (k_i + k c) G^),  k^ = g^ d + G^ (c h0 - G[n-1])
 * row: sum w,  sum p w,  sum A k^,  sum (1 - A) k^
 * </pre>
 */
final class ReverseOverForward implements HessianStrategy {
  private final float[] input;
  private final SensitivityTape tape;

  ReverseOverForward(ChunkedSignal signal, Chunk chunk) {
    input = signal.input;
    tape = new SensitivityTape(signal, chunk);
  }

  @Override
  public LossExpansion evaluate(KernelPoint point) {
    double m = point.makeUpFactor();
    RawExpansion sums = new RawExpansion();
    tape.run(point, sums);
    List<SensitivityTape.Entry> entries = tape.entries();
    for (SensitivityTape.Entry entry : entries) {
      addGradient(entry, m, sums.gradient);
    }
    Row row = new Row(input, m);
    for (GainDirection component : GainDirection.ALL) {
      row.reset();
      for (int i = entries.size() - 1; i >= 0; i--) {
        row.run(entries.get(i), component, sums.hessian[component.index()]);
      }
    }
    sums.mirror();
    return sums.at(point);
  }

  private static void addGradient(SensitivityTape.Entry entry, double m, double[] gradient) {
    if (!entry.range().counted()) {
      return;
    }
    double[] error = entry.values().error;
    for (int j = 0; j < RawExpansion.MAKE_UP; j++) {
      double[] filtered = entry.values().filtered[j];
      double sum = 0;
      for (int i = 0; i < entry.range().frames(); i++) {
        sum += error[i] * filtered[i];
      }
      gradient[j] += 2 * m * sum;
    }
  }

  /** The sweep of one component. */
  private static final class Row {
    private static final int GAIN_FILTER = 0;
    private static final int TANGENT_FILTER = 1;
    private static final int GAIN = 2;
    private static final int TANGENT = 3;

    private final float[] input;
    private final double m;
    private final double[] state = new double[TANGENT + 1];

    Row(float[] input, double m) {
      this.input = input;
      this.m = m;
    }

    void reset() {
      Arrays.fill(state, 0);
    }

    void run(SensitivityTape.Entry entry, GainDirection component, double[] row) {
      SensitivityBlock block = entry.values();
      gain(entry.range(), block, tangents(block, component), component, row);
      Blocks.flush(state);
    }

    private static double[] tangents(SensitivityBlock block, GainDirection component) {
      return switch (component.index()) {
        case RawExpansion.ALPHA -> block.byAlpha;
        case RawExpansion.TAU -> block.byTau;
        case RawExpansion.ATTACK -> block.byAttack;
        default -> block.byRelease;
      };
    }

    private void gain(
        TapedBlock range,
        SensitivityBlock block,
        double[] tangent,
        GainDirection component,
        double[] row) {
      double pole = PreEmphasisFilter.POLE;
      double residue = 1 - pole;
      double weight = range.counted() ? 2 * m : 0;
      double[] filtered = block.filtered[component.index()];
      double vg = state[GAIN_FILTER];
      double vt = state[TANGENT_FILTER];
      double flow = state[GAIN];
      double tangentFlow = state[TANGENT];
      double byAlpha = 0;
      double byTau = 0;
      double byRate = 0;
      double byAttack = 0;
      for (int i = range.frames() - 1; i >= 0; i--) {
        double p = block.excess[i];
        double h0 = p > 0 ? block.gain[i] : 0;
        double k = block.rate[i];
        double a = block.attacking[i];
        double c = component.alpha() + component.tau() * p;
        double ki = component.attack() * a + component.release() * (1 - a);
        double x = input[range.begin() + i];
        double q = weight * m * filtered[i];
        double g = x * (q + vg) + flow;
        vg = pole * vg - residue * q;
        q = weight * block.error[i];
        double t = x * (q + vt) + tangentFlow;
        vt = pole * vt - residue * q;
        double w = h0 * (k * g + (ki + k * c) * t);
        byAlpha += w;
        byTau += p * w;
        double d = block.gain[i] - block.smoothed[i];
        double rate = g * d + t * (c * h0 - tangent[i]);
        byRate += rate;
        byAttack += a * rate;
        flow = (1 - k) * g - ki * t;
        tangentFlow = (1 - k) * t;
      }
      state[GAIN_FILTER] = vg;
      state[TANGENT_FILTER] = vt;
      state[GAIN] = flow;
      state[TANGENT] = tangentFlow;
      row[RawExpansion.ALPHA] += byAlpha;
      row[RawExpansion.TAU] += byTau;
      row[RawExpansion.ATTACK] += byAttack;
      row[RawExpansion.RELEASE] += byRate - byAttack;
    }
  }
}
