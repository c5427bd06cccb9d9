package org.optofit.fit;

import java.util.List;
import org.optofit.fit.ChunkedSignal.Chunk;

/**
 * The reverse-mode gradient in reverse: for each of its components a sweep forwards through its
 * sweep backwards, then one backwards through its run forwards; a row of the Hessian each.
 *
 * <pre>
 * component i of the gradient: sum (k c h0 + k_i d) g^,  with g^ as on the tape
 * forwards:   G = k c h0 + k_i d + (1 - k) G[n-1],  P = F(x G)           adjoint of g^
 * backwards:  s = x F*(2 w m^2 P) + flow[n+1],  u = k s + k_i g^,  flow = s - u
 * w = h0 (k c g^ + u),  k^ = s d + g^ (c h0 - G[n-1])
 * row: sum w,  sum p w,  sum A k^,  sum (1 - A) k^,  sum 2 w m (r P + m P q)
 * </pre>
 */
final class ReverseOverReverse implements HessianStrategy {
  private final ChunkedSignal signal;
  private final GradientTape tape;

  ReverseOverReverse(ChunkedSignal signal, Chunk chunk) {
    this.signal = signal;
    tape = new GradientTape(signal, chunk);
  }

  @Override
  public LossExpansion evaluate(KernelPoint point) {
    RawExpansion sums = new RawExpansion();
    tape.run(point, sums);
    List<GradientTape.Entry> entries = tape.entries();
    for (GainDirection component : GainDirection.ALL) {
      AdjointSweeps sweeps = new AdjointSweeps(signal, point, component);
      for (GradientTape.Entry entry : entries) {
        sweeps.forwards(entry);
      }
      double[] row = sums.hessian[component.index()];
      for (int i = entries.size() - 1; i >= 0; i--) {
        sweeps.backwards(entries.get(i), row);
      }
    }
    sums.hessian[RawExpansion.MAKE_UP][RawExpansion.MAKE_UP] = makeUpTwice(entries, point);
    sums.mirror();
    return sums.at(point);
  }

  /** The adjoint of {@code sum r^ m q} by make-up: no sweep, since m only scales the output. */
  private static double makeUpTwice(List<GradientTape.Entry> entries, KernelPoint point) {
    double m = point.makeUpFactor();
    double sum = 0;
    for (GradientTape.Entry entry : entries) {
      for (int i = 0; entry.range.counted() && i < entry.range.frames(); i++) {
        double q = entry.output[i];
        sum += 2 * m * q * (entry.error[i] + m * q);
      }
    }
    return sum;
  }
}
