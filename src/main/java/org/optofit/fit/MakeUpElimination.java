package org.optofit.fit;

import java.util.Arrays;
import org.optofit.dsp.Decibels;
import org.optofit.model.ParameterRange;

/**
 * The loss with make-up gain always at its best: a function of the other parameters alone.
 *
 * <pre>
 * m*   = &lt;q,t&gt; / &lt;q,q&gt;                    q output without make-up, t target
 * H_ij - H_im H_jm / H_mm                  Schur complement
 * </pre>
 *
 * <p>Golub and Pereyra 1973, "variable projection". Points carry make-up gain as last coordinate.
 */
final class MakeUpElimination {
  private final Objective objective;

  /** A point with its loss. */
  @SuppressWarnings("ArrayRecordComponent") // A handful of coordinates, handed on at once.
  record Point(double[] z, double loss) {}

  /** Eliminates make-up gain from an objective whose transform has it in dB. */
  MakeUpElimination(Objective objective) {
    this.objective = objective;
  }

  /** Whether wet is upside down at a point: the best make-up factor is negative. */
  boolean inverted(double[] z) {
    LossSums sums = objective.loss(z);
    double factor = objective.transform().toKernel(z).makeUpFactor();
    return factor + sums.bestFactorChange() < 0;
  }

  /**
   * The point with the best make-up gain within its range; a guess near it keeps rounding small.
   *
   * @return loss not a number where the output is silent; the lowest gain where wet is inverted
   */
  Point best(double[] guess) {
    LossSums sums = objective.loss(guess);
    if (!(sums.outputEnergy() > 0)) {
      return new Point(guess, Double.NaN);
    }
    double factor = objective.transform().toKernel(guess).makeUpFactor();
    double lowest = Decibels.toFactor(ParameterRange.MAKE_UP.lowest());
    double highest = Decibels.toFactor(ParameterRange.MAKE_UP.highest());
    double best = Math.min(highest, Math.max(lowest, factor + sums.bestFactorChange()));
    double[] z = guess.clone();
    z[KernelPoint.MAKE_UP] = Decibels.fromFactor(best);
    return new Point(z, sums.lossAfter(best - factor));
  }

  /** Loss, gradient and matrices by the other coordinates, at a point of {@link #best}. */
  Derivatives evaluate(double[] z, ModelMatrix matrix) {
    Derivatives full = objective.evaluate(z, matrix);
    int last = z.length - 1;
    return new Derivatives(
        full.value(),
        Arrays.copyOf(full.gradient(), last),
        schur(full.gaussNewton()),
        schur(full.hessian()));
  }

  private static double[][] schur(double[][] h) {
    int last = h.length - 1;
    double[][] reduced = new double[last][last];
    for (int i = 0; i < last; i++) {
      for (int j = 0; j < last; j++) {
        reduced[i][j] = h[i][j] - h[i][last] * h[last][j] / h[last][last];
      }
    }
    return reduced;
  }
}
