package org.optofit.fit;

import static org.optofit.fit.InterleavedSignal.LEVEL_SCALE;
import static org.optofit.fit.VectorLanes.COUNT;
import static org.optofit.fit.VectorLanes.SPECIES;
import static org.optofit.fit.VectorLanes.all;
import static org.optofit.fit.VectorLanes.fixedPoint;
import static org.optofit.fit.VectorLanes.negative;
import static org.optofit.fit.VectorLanes.where;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import org.optofit.dsp.Decibels;
import org.optofit.dsp.GainComputer;

/**
 * Static gain h and its exponent p, as {@link StaticGainPass} has them, without a branch.
 *
 * <pre>
 * p = max(0, l - t)
 * u = -slope p / ln 2, or that of the expander below -120 dB
 * h = 2^u = 2^round(u) 2^f,    |f| &lt;= 1/2
 * </pre>
 *
 * <p>{@code 2^f} is {@code 1 + f q(f)} with q of degree 8 through the Chebyshev nodes: relative
 * error 4e-14, and exactly 1 at 0, so that a gain of 1 stays 1. Rounding adds and subtracts 1.5
 * 2^52, and leaves the integer in the low bits, from where a shift takes it to the exponent.
 */
final class VectorGainPass {
  private static final double ROUND = 0x1.8p52;
  private static final int EXPONENT_BITS = 52;
  private static final double LN_2 = Math.log(2);
  private static final double EXPANDER_BELOW =
      GainComputer.EXPANDER_THRESHOLD_DB * Decibels.NEPERS_PER_DECIBEL;
  private static final double Q0 = 0.6931471805599453;
  private static final double Q1 = 0.2402265069581299;
  private static final double Q2 = 0.055504108664760424;
  private static final double Q3 = 0.009618129159402558;
  private static final double Q4 = 0.0013333558179043112;
  private static final double Q5 = 0.00015403455852453838;
  private static final double Q6 = 1.525268684626772e-05;
  private static final double Q7 = 1.3255224878668817e-06;
  private static final double Q8 = 1.0203121063391729e-07;

  private VectorGainPass() {}

  /** Fills p and h of a block from levels in fixed point. */
  static void run(int[] levels, int offset, int rows, KernelPoint point, VectorBlock block) {
    DoubleVector threshold = all(point.threshold() * LEVEL_SCALE);
    DoubleVector slope = all(-point.slope() / (LN_2 * LEVEL_SCALE));
    DoubleVector expander = all(-GainComputer.EXPANDER_SLOPE / (LN_2 * LEVEL_SCALE));
    DoubleVector expanderBelow = all(EXPANDER_BELOW * LEVEL_SCALE);
    for (int i = 0; i < rows; i++) {
      DoubleVector level = fixedPoint(levels, offset + i * COUNT);
      DoubleVector below = threshold.sub(level);
      DoubleVector p = where(negative(below), DoubleVector.zero(SPECIES).sub(below));
      DoubleVector quiet = level.sub(expanderBelow);
      DoubleVector u = slope.fma(p, expander.mul(where(negative(quiet), quiet)));
      DoubleVector rounded = u.add(ROUND);
      DoubleVector f = u.sub(rounded.sub(ROUND));
      DoubleVector q = f.fma(all(Q8), all(Q7));
      q = q.fma(f, all(Q6));
      q = q.fma(f, all(Q5));
      q = q.fma(f, all(Q4));
      q = q.fma(f, all(Q3));
      q = q.fma(f, all(Q2));
      q = q.fma(f, all(Q1));
      q = q.fma(f, all(Q0));
      q = q.fma(f, all(1));
      p.mul(1 / LEVEL_SCALE).intoArray(block.excess, i * COUNT);
      q.reinterpretAsLongs()
          .add(rounded.reinterpretAsLongs().lanewise(VectorOperators.LSHL, EXPONENT_BITS))
          .reinterpretAsDoubles()
          .intoArray(block.gain, i * COUNT);
    }
  }
}
