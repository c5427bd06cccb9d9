package org.optofit.fit;

import static org.optofit.fit.VectorBlock.vectors;
import static org.optofit.fit.VectorLanes.COUNT;
import static org.optofit.fit.VectorLanes.SPECIES;
import static org.optofit.fit.VectorLanes.all;
import static org.optofit.fit.VectorLanes.at;
import static org.optofit.fit.VectorLanes.negative;
import static org.optofit.fit.VectorLanes.where;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import org.optofit.dsp.PreEmphasisFilter;

/**
 * Second-order sensitivities of as many stretches as there are lanes, contracted with the error.
 *
 * <p>The recurrences are those of {@link SecondOrderPass}, by release coefficient and step. No
 * sensitivity is filtered or leaves its register: two sums per state, with the error filtered
 * backwards and with the decaying input, are enough (see {@link VectorFirstOrderPass}).
 *
 * <pre>
 * sum r F(x S) = sum weight S + carry v,     v &lt;- 0.995^rows v + sum echo S
 * </pre>
 *
 * <p>Two loops, because the states and sums of all eight together are more than the compiler keeps
 * in registers.
 */
final class VectorSecondOrderPass {
  /** Position of each sum in {@link #sums}. */
  static final int TAU_TAU = 0;

  static final int ALPHA_STEP = 1;
  static final int ALPHA_RELEASE = 2;
  static final int TAU_STEP = 3;
  static final int TAU_RELEASE = 4;

  /** The two with one coefficient twice are kept halved. */
  static final int HALF_STEP_STEP = 5;

  static final int HALF_RELEASE_RELEASE = 6;
  static final int STEP_RELEASE = 7;
  private static final int SIZE = 8;

  private final double[] state = vectors(SIZE);
  private final double[] filter = vectors(SIZE);
  private final double[] byWeight = vectors(SIZE);
  private final double[] byEcho = vectors(SIZE);

  /** {@code sum r F(x S)}. */
  final double[] sums = vectors(SIZE);

  void clearSums() {
    Arrays.fill(sums, 0);
  }

  /** Advances over a block behind the first-order pass; a silent one only moves the states. */
  void run(int rows, VectorFirstOrderPass first, VectorBlock block, boolean silent) {
    curvature(rows, block);
    coefficients(rows, block);
    Blocks.flush(state);
    if (!silent) {
      contract(rows, first.carry);
      Blocks.flush(filter);
    }
  }

  /** The five that involve the static curve. */
  private void curvature(int rows, VectorBlock block) {
    double[] excess = block.excess;
    double[] gain = block.gain;
    double[] rate = block.rate;
    double[] attacking = block.attacking;
    double[] byAlpha = block.byAlpha;
    double[] byTau = block.byTau;
    double[] weight = block.weight;
    double[] echo = block.echo;
    DoubleVector tt = at(state, TAU_TAU);
    DoubleVector as = at(state, ALPHA_STEP);
    DoubleVector ar = at(state, ALPHA_RELEASE);
    DoubleVector ts = at(state, TAU_STEP);
    DoubleVector tr = at(state, TAU_RELEASE);
    DoubleVector w0 = DoubleVector.zero(SPECIES);
    DoubleVector w1 = w0;
    DoubleVector w2 = w0;
    DoubleVector w3 = w0;
    DoubleVector w4 = w0;
    DoubleVector e0 = w0;
    DoubleVector e1 = w0;
    DoubleVector e2 = w0;
    DoubleVector e3 = w0;
    DoubleVector e4 = w0;
    for (int i = 0; i < rows; i++) {
      DoubleVector p = at(excess, i);
      DoubleVector k = at(rate, i);
      DoubleVector a = at(attacking, i);
      DoubleVector b = all(1).sub(k);
      DoubleVector h0 = where(negative(DoubleVector.zero(SPECIES).sub(p)), at(gain, i));
      DoubleVector h1 = p.mul(h0);
      tt = b.fma(tt, k.mul(p).mul(h1));
      DoubleVector e = h0.sub(at(byAlpha, i));
      as = b.fma(as, a.mul(e));
      ar = b.fma(ar, e);
      DoubleVector f = h1.sub(at(byTau, i));
      ts = b.fma(ts, a.mul(f));
      tr = b.fma(tr, f);
      DoubleVector w = at(weight, i);
      w0 = w.fma(tt, w0);
      w1 = w.fma(as, w1);
      w2 = w.fma(ar, w2);
      w3 = w.fma(ts, w3);
      w4 = w.fma(tr, w4);
      DoubleVector x = at(echo, i);
      e0 = x.fma(tt, e0);
      e1 = x.fma(as, e1);
      e2 = x.fma(ar, e2);
      e3 = x.fma(ts, e3);
      e4 = x.fma(tr, e4);
    }
    tt.intoArray(state, TAU_TAU * COUNT);
    as.intoArray(state, ALPHA_STEP * COUNT);
    ar.intoArray(state, ALPHA_RELEASE * COUNT);
    ts.intoArray(state, TAU_STEP * COUNT);
    tr.intoArray(state, TAU_RELEASE * COUNT);
    w0.intoArray(byWeight, TAU_TAU * COUNT);
    w1.intoArray(byWeight, ALPHA_STEP * COUNT);
    w2.intoArray(byWeight, ALPHA_RELEASE * COUNT);
    w3.intoArray(byWeight, TAU_STEP * COUNT);
    w4.intoArray(byWeight, TAU_RELEASE * COUNT);
    e0.intoArray(byEcho, TAU_TAU * COUNT);
    e1.intoArray(byEcho, ALPHA_STEP * COUNT);
    e2.intoArray(byEcho, ALPHA_RELEASE * COUNT);
    e3.intoArray(byEcho, TAU_STEP * COUNT);
    e4.intoArray(byEcho, TAU_RELEASE * COUNT);
  }

  /** The three that involve coefficients only. */
  private void coefficients(int rows, VectorBlock block) {
    double[] rate = block.rate;
    double[] attacking = block.attacking;
    double[] byStep = block.byStep;
    double[] byRelease = block.byRelease;
    double[] weight = block.weight;
    double[] echo = block.echo;
    DoubleVector ss = at(state, HALF_STEP_STEP);
    DoubleVector rr = at(state, HALF_RELEASE_RELEASE);
    DoubleVector sr = at(state, STEP_RELEASE);
    DoubleVector w0 = DoubleVector.zero(SPECIES);
    DoubleVector w1 = w0;
    DoubleVector w2 = w0;
    DoubleVector e0 = w0;
    DoubleVector e1 = w0;
    DoubleVector e2 = w0;
    for (int i = 0; i < rows; i++) {
      DoubleVector b = all(1).sub(at(rate, i));
      DoubleVector a = at(attacking, i);
      DoubleVector gs = at(byStep, i);
      DoubleVector gr = at(byRelease, i);
      ss = b.fma(ss, a.mul(gs).neg());
      rr = b.fma(rr, gr.neg());
      sr = b.fma(sr, a.fma(gr, gs).neg());
      DoubleVector w = at(weight, i);
      w0 = w.fma(ss, w0);
      w1 = w.fma(rr, w1);
      w2 = w.fma(sr, w2);
      DoubleVector x = at(echo, i);
      e0 = x.fma(ss, e0);
      e1 = x.fma(rr, e1);
      e2 = x.fma(sr, e2);
    }
    ss.intoArray(state, HALF_STEP_STEP * COUNT);
    rr.intoArray(state, HALF_RELEASE_RELEASE * COUNT);
    sr.intoArray(state, STEP_RELEASE * COUNT);
    w0.intoArray(byWeight, HALF_STEP_STEP * COUNT);
    w1.intoArray(byWeight, HALF_RELEASE_RELEASE * COUNT);
    w2.intoArray(byWeight, STEP_RELEASE * COUNT);
    e0.intoArray(byEcho, HALF_STEP_STEP * COUNT);
    e1.intoArray(byEcho, HALF_RELEASE_RELEASE * COUNT);
    e2.intoArray(byEcho, STEP_RELEASE * COUNT);
  }

  private void contract(int rows, double[] carry) {
    DoubleVector decay = all(Math.pow(PreEmphasisFilter.POLE, rows));
    DoubleVector c = at(carry, 0);
    for (int s = 0; s < SIZE; s++) {
      DoubleVector v = at(filter, s);
      c.fma(v, at(byWeight, s)).add(at(sums, s)).intoArray(sums, s * COUNT);
      v.fma(decay, at(byEcho, s)).intoArray(filter, s * COUNT);
    }
  }
}
