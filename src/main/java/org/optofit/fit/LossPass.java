package org.optofit.fit;

import java.util.Arrays;
import org.optofit.dsp.PreEmphasisFilter;

/**
 * Loss of one chunk, forwards in one pass.
 *
 * <pre>
 * d[n] = h[n] - g[n-1],  g[n] = g[n-1] + k d[n],  k = attack if d[n] &lt; 0, else release
 * q    = F(x g),  t = F(target),  r = m q - t
 * F:     f = y - 0.005 v,  v = 0.995 v + y
 * </pre>
 *
 * <p>An object is the scratch memory of one task; it may be used again but not shared.
 */
final class LossPass {
  private static final int GAIN = 0;
  private static final int OUTPUT_FILTER = 1;
  private static final int TARGET_FILTER = 2;
  private static final int STATES = 3;

  private final double[] state = new double[STATES];
  private final double[] excess = new double[Blocks.FRAMES];
  private final double[] gain = new double[Blocks.FRAMES];
  private double loss;
  private double outputDotError;
  private double outputEnergy;
  private double targetEnergy;

  /** Runs over a chunk. */
  LossSums run(ChunkedSignal signal, ChunkedSignal.Chunk chunk, KernelPoint point) {
    Arrays.fill(state, 0);
    state[GAIN] = 1;
    advance(signal, chunk.begin(), chunk.counted(), point);
    loss = 0;
    outputDotError = 0;
    outputEnergy = 0;
    targetEnergy = 0;
    advance(signal, chunk.counted(), chunk.end(), point);
    return new LossSums(loss, outputDotError, outputEnergy, targetEnergy);
  }

  private void advance(ChunkedSignal signal, int begin, int end, KernelPoint point) {
    double[] level = signal.level();
    for (int n = begin; n < end; n += Blocks.FRAMES) {
      int frames = Math.min(Blocks.FRAMES, end - n);
      StaticGainPass.run(level, n, frames, point, excess, gain);
      block(signal.input, signal.target, n, frames, point);
      Blocks.flush(state);
    }
  }

  private void block(float[] input, float[] target, int begin, int frames, KernelPoint point) {
    double attack = point.attack();
    double release = point.release();
    double m = point.makeUpFactor();
    double pole = PreEmphasisFilter.POLE;
    double residue = 1 - pole;
    double g = state[GAIN];
    double vq = state[OUTPUT_FILTER];
    double vt = state[TARGET_FILTER];
    double rr = 0;
    double qr = 0;
    double qq = 0;
    double tt = 0;
    for (int i = 0; i < frames; i++) {
      double d = gain[i] - g;
      g += (d < 0 ? attack : release) * d;
      double y = input[begin + i] * g;
      double q = y - residue * vq;
      vq = pole * vq + y;
      double u = target[begin + i];
      double t = u - residue * vt;
      vt = pole * vt + u;
      double r = m * q - t;
      rr += r * r;
      qr += q * r;
      qq += q * q;
      tt += t * t;
    }
    state[GAIN] = g;
    state[OUTPUT_FILTER] = vq;
    state[TARGET_FILTER] = vt;
    loss += rr;
    outputDotError += qr;
    outputEnergy += qq;
    targetEnergy += tt;
  }
}
