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
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import org.optofit.dsp.PreEmphasisFilter;

/**
 * First-order sensitivities of as many stretches as there are lanes.
 *
 * <p>The recurrences are those of {@link FirstOrderPass}, by release coefficient and step (see
 * {@link VectorBlock}). Sums of products with the error take another way: F is linear, so within a
 * block
 *
 * <pre>
 * sum r F(x G) = sum w G + c v,     w = x F'(r),  c = sum r[n] f[n],  v the filter's state before
 * F' backwards:  w = x (r - 0.005 q),  q &lt;- r + 0.995 q
 * </pre>
 *
 * <p>which needs no filter for G. {@link VectorSecondOrderPass} lives on that.
 */
final class VectorFirstOrderPass {
  private static final int SIZE = KernelPoint.SIZE;

  /** Order of states, of sums with the error, and of rows and columns of products. */
  static final int ALPHA = 0;

  static final int TAU = 1;
  static final int STEP = 2;
  static final int RELEASE = 3;
  static final int OUTPUT = 4;

  private final double[] gains = vectors(SIZE);
  private final double[] filters = vectors(SIZE);
  private final double[] filtersBefore = vectors(SIZE);

  /** {@code sum r^2}. */
  final double[] loss = vectors(1);

  /** {@code sum r F(x G)}. */
  final double[] byError = vectors(SIZE);

  /** {@code sum F(x G_i) F(x G_j)} for i not above j, row by row. */
  final double[] products = vectors(SIZE * (SIZE + 1) / 2);

  /** What a filter's state before the block contributes to a sum with the error. */
  final double[] carry = vectors(1);

  /** At the start of a stretch. */
  VectorFirstOrderPass() {
    Arrays.fill(gains, OUTPUT * COUNT, SIZE * COUNT, 1);
  }

  void clearSums() {
    Arrays.fill(loss, 0);
    Arrays.fill(byError, 0);
    Arrays.fill(products, 0);
  }

  /** Advances the gain and its derivatives over a block whose static gain is in place. */
  void ballistics(int rows, KernelPoint point, VectorBlock block) {
    advance(rows, point, block);
    Blocks.flush(gains);
  }

  /** Sums over a block behind {@link #ballistics}. */
  void sum(int rows, double makeUpFactor, VectorBlock block) {
    System.arraycopy(filters, 0, filtersBefore, 0, filters.length);
    multiply(rows, makeUpFactor, block);
    Blocks.flush(filters);
    weigh(rows, block);
  }

  private void advance(int rows, KernelPoint point, VectorBlock block) {
    LongVector one = all(1).reinterpretAsLongs();
    LongVector release = all(point.release()).reinterpretAsLongs();
    LongVector other =
        all(point.attack()).reinterpretAsLongs().lanewise(VectorOperators.XOR, release);
    double[] excess = block.excess;
    double[] gain = block.gain;
    double[] rate = block.rate;
    double[] attacking = block.attacking;
    double[] smoothed = block.smoothed;
    double[] byAlpha = block.byAlpha;
    double[] byTau = block.byTau;
    double[] byStep = block.byStep;
    double[] byRelease = block.byRelease;
    DoubleVector ga = at(gains, ALPHA);
    DoubleVector gt = at(gains, TAU);
    DoubleVector gs = at(gains, STEP);
    DoubleVector gr = at(gains, RELEASE);
    DoubleVector g = at(gains, OUTPUT);
    ga.intoArray(byAlpha, 0);
    gt.intoArray(byTau, 0);
    gs.intoArray(byStep, 0);
    gr.intoArray(byRelease, 0);
    g.intoArray(smoothed, 0);
    for (int i = 0; i < rows; i++) {
      DoubleVector h = at(gain, i);
      DoubleVector p = at(excess, i);
      DoubleVector d = h.sub(g);
      LongVector attack = negative(d);
      DoubleVector k =
          release.lanewise(VectorOperators.XOR, attack.and(other)).reinterpretAsDoubles();
      DoubleVector b = all(1).sub(k);
      DoubleVector kh = k.mul(h);
      LongVector active = negative(DoubleVector.zero(SPECIES).sub(p));
      ga = b.fma(ga, where(active, kh));
      gt = b.fma(gt, p.mul(kh));
      gs = b.fma(gs, where(attack, d));
      gr = b.fma(gr, d);
      g = k.fma(d, g);
      k.intoArray(rate, i * COUNT);
      attack.and(one).reinterpretAsDoubles().intoArray(attacking, i * COUNT);
      int next = (i + 1) * COUNT;
      ga.intoArray(byAlpha, next);
      gt.intoArray(byTau, next);
      gs.intoArray(byStep, next);
      gr.intoArray(byRelease, next);
      g.intoArray(smoothed, next);
    }
    ga.intoArray(gains, ALPHA * COUNT);
    gt.intoArray(gains, TAU * COUNT);
    gs.intoArray(gains, STEP * COUNT);
    gr.intoArray(gains, RELEASE * COUNT);
    g.intoArray(gains, OUTPUT * COUNT);
  }

  /** Filters the sensitivities, and sums their products and the square of the error. */
  private void multiply(int rows, double makeUpFactor, VectorBlock block) {
    DoubleVector pole = all(PreEmphasisFilter.POLE);
    DoubleVector residue = all(PreEmphasisFilter.POLE - 1);
    DoubleVector m = all(makeUpFactor);
    double[] input = block.input;
    double[] target = block.target;
    double[] error = block.error;
    DoubleVector v0 = at(filters, 0);
    DoubleVector v1 = at(filters, 1);
    DoubleVector v2 = at(filters, 2);
    DoubleVector v3 = at(filters, 3);
    DoubleVector v4 = at(filters, 4);
    DoubleVector rr = at(loss, 0);
    DoubleVector s00 = at(products, 0);
    DoubleVector s01 = at(products, 1);
    DoubleVector s02 = at(products, 2);
    DoubleVector s03 = at(products, 3);
    DoubleVector s04 = at(products, 4);
    DoubleVector s11 = at(products, 5);
    DoubleVector s12 = at(products, 6);
    DoubleVector s13 = at(products, 7);
    DoubleVector s14 = at(products, 8);
    DoubleVector s22 = at(products, 9);
    DoubleVector s23 = at(products, 10);
    DoubleVector s24 = at(products, 11);
    DoubleVector s33 = at(products, 12);
    DoubleVector s34 = at(products, 13);
    DoubleVector s44 = at(products, 14);
    for (int i = 0; i < rows; i++) {
      DoubleVector x = at(input, i);
      DoubleVector y0 = x.mul(at(block.byAlpha, i + 1));
      DoubleVector y1 = x.mul(at(block.byTau, i + 1));
      DoubleVector y2 = x.mul(at(block.byStep, i + 1));
      DoubleVector y3 = x.mul(at(block.byRelease, i + 1));
      DoubleVector y4 = x.mul(at(block.smoothed, i + 1));
      DoubleVector p0 = v0.fma(residue, y0);
      DoubleVector p1 = v1.fma(residue, y1);
      DoubleVector p2 = v2.fma(residue, y2);
      DoubleVector p3 = v3.fma(residue, y3);
      DoubleVector p4 = v4.fma(residue, y4);
      v0 = v0.fma(pole, y0);
      v1 = v1.fma(pole, y1);
      v2 = v2.fma(pole, y2);
      v3 = v3.fma(pole, y3);
      v4 = v4.fma(pole, y4);
      DoubleVector r = m.fma(p4, at(target, i).neg());
      r.intoArray(error, i * COUNT);
      rr = r.fma(r, rr);
      s00 = p0.fma(p0, s00);
      s01 = p0.fma(p1, s01);
      s02 = p0.fma(p2, s02);
      s03 = p0.fma(p3, s03);
      s04 = p0.fma(p4, s04);
      s11 = p1.fma(p1, s11);
      s12 = p1.fma(p2, s12);
      s13 = p1.fma(p3, s13);
      s14 = p1.fma(p4, s14);
      s22 = p2.fma(p2, s22);
      s23 = p2.fma(p3, s23);
      s24 = p2.fma(p4, s24);
      s33 = p3.fma(p3, s33);
      s34 = p3.fma(p4, s34);
      s44 = p4.fma(p4, s44);
    }
    v0.intoArray(filters, 0);
    v1.intoArray(filters, COUNT);
    v2.intoArray(filters, 2 * COUNT);
    v3.intoArray(filters, 3 * COUNT);
    v4.intoArray(filters, 4 * COUNT);
    rr.intoArray(loss, 0);
    s00.intoArray(products, 0);
    s01.intoArray(products, COUNT);
    s02.intoArray(products, 2 * COUNT);
    s03.intoArray(products, 3 * COUNT);
    s04.intoArray(products, 4 * COUNT);
    s11.intoArray(products, 5 * COUNT);
    s12.intoArray(products, 6 * COUNT);
    s13.intoArray(products, 7 * COUNT);
    s14.intoArray(products, 8 * COUNT);
    s22.intoArray(products, 9 * COUNT);
    s23.intoArray(products, 10 * COUNT);
    s24.intoArray(products, 11 * COUNT);
    s33.intoArray(products, 12 * COUNT);
    s34.intoArray(products, 13 * COUNT);
    s44.intoArray(products, 14 * COUNT);
  }

  /** Filters the error backwards and sums its products with the sensitivities. */
  private void weigh(int rows, VectorBlock block) {
    DoubleVector pole = all(PreEmphasisFilter.POLE);
    DoubleVector residue = all(PreEmphasisFilter.POLE - 1);
    double[] input = block.input;
    double[] error = block.error;
    double[] weight = block.weight;
    double[] echo = block.echo;
    DoubleVector left = all(1);
    DoubleVector q = DoubleVector.zero(SPECIES);
    DoubleVector s0 = at(byError, 0);
    DoubleVector s1 = at(byError, 1);
    DoubleVector s2 = at(byError, 2);
    DoubleVector s3 = at(byError, 3);
    DoubleVector s4 = at(byError, 4);
    for (int i = rows - 1; i >= 0; i--) {
      DoubleVector r = at(error, i);
      DoubleVector x = at(input, i);
      DoubleVector w = x.mul(q.fma(residue, r));
      q = q.fma(pole, r);
      w.intoArray(weight, i * COUNT);
      x.mul(left).intoArray(echo, i * COUNT);
      left = left.mul(pole);
      s0 = w.fma(at(block.byAlpha, i + 1), s0);
      s1 = w.fma(at(block.byTau, i + 1), s1);
      s2 = w.fma(at(block.byStep, i + 1), s2);
      s3 = w.fma(at(block.byRelease, i + 1), s3);
      s4 = w.fma(at(block.smoothed, i + 1), s4);
    }
    DoubleVector c = q.mul(residue);
    c.intoArray(carry, 0);
    c.fma(at(filtersBefore, 0), s0).intoArray(byError, 0);
    c.fma(at(filtersBefore, 1), s1).intoArray(byError, COUNT);
    c.fma(at(filtersBefore, 2), s2).intoArray(byError, 2 * COUNT);
    c.fma(at(filtersBefore, 3), s3).intoArray(byError, 3 * COUNT);
    c.fma(at(filtersBefore, 4), s4).intoArray(byError, 4 * COUNT);
  }
}
