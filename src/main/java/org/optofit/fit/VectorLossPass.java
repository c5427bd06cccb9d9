package org.optofit.fit;

import static org.optofit.fit.VectorBlock.vectors;
import static org.optofit.fit.VectorLanes.COUNT;
import static org.optofit.fit.VectorLanes.all;
import static org.optofit.fit.VectorLanes.at;
import static org.optofit.fit.VectorLanes.negative;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import org.optofit.dsp.PreEmphasisFilter;

/** Loss of as many stretches as there are lanes; the arithmetic is that of {@link LossPass}. */
final class VectorLossPass extends VectorPass {
  private static final int GAIN = 0;
  private static final int FILTER = 1;
  private static final int LOSS = 0;
  private static final int OUTPUT_DOT_ERROR = 1;
  private static final int OUTPUT_ENERGY = 2;
  private static final int TARGET_ENERGY = 3;

  private final double[] state = vectors(2);
  private final double[] sums = vectors(4);

  /** A pass not yet begun. */
  VectorLossPass(InterleavedSignal signal, Stretches stretches, int group, KernelPoint point) {
    super(signal, stretches, group, point);
    Arrays.fill(state, 0, COUNT, 1);
  }

  /** Runs over all that counts. */
  LossSums run() {
    warmUp();
    advance(0, rows());
    return new LossSums(sum(LOSS), sum(OUTPUT_DOT_ERROR), sum(OUTPUT_ENERGY), sum(TARGET_ENERGY));
  }

  private double sum(int index) {
    double sum = 0;
    for (int lane = 0; lane < lanes(); lane++) {
      sum += sums[index * COUNT + lane];
    }
    return sum;
  }

  @Override
  void clearSums() {
    Arrays.fill(sums, 0);
  }

  @Override
  void step(int rows, boolean silent) {
    block(rows);
    Blocks.flush(state);
  }

  private void block(int rows) {
    LongVector release = all(point.release()).reinterpretAsLongs();
    LongVector other =
        all(point.attack()).reinterpretAsLongs().lanewise(VectorOperators.XOR, release);
    DoubleVector pole = all(PreEmphasisFilter.POLE);
    DoubleVector residue = all(PreEmphasisFilter.POLE - 1);
    DoubleVector m = all(point.makeUpFactor());
    double[] gain = block.gain;
    double[] input = block.input;
    double[] target = block.target;
    DoubleVector g = at(state, GAIN);
    DoubleVector v = at(state, FILTER);
    DoubleVector rr = at(sums, LOSS);
    DoubleVector qr = at(sums, OUTPUT_DOT_ERROR);
    DoubleVector qq = at(sums, OUTPUT_ENERGY);
    DoubleVector tt = at(sums, TARGET_ENERGY);
    for (int i = 0; i < rows; i++) {
      DoubleVector d = at(gain, i).sub(g);
      DoubleVector k =
          release.lanewise(VectorOperators.XOR, negative(d).and(other)).reinterpretAsDoubles();
      g = k.fma(d, g);
      DoubleVector y = at(input, i).mul(g);
      DoubleVector q = v.fma(residue, y);
      v = v.fma(pole, y);
      DoubleVector t = at(target, i);
      DoubleVector r = m.fma(q, t.neg());
      rr = r.fma(r, rr);
      qr = q.fma(r, qr);
      qq = q.fma(q, qq);
      tt = t.fma(t, tt);
    }
    g.intoArray(state, GAIN * COUNT);
    v.intoArray(state, FILTER * COUNT);
    rr.intoArray(sums, LOSS * COUNT);
    qr.intoArray(sums, OUTPUT_DOT_ERROR * COUNT);
    qq.intoArray(sums, OUTPUT_ENERGY * COUNT);
    tt.intoArray(sums, TARGET_ENERGY * COUNT);
  }
}
