package org.optofit.fit;

import java.util.function.UnaryOperator;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * The published procedure, kept as it is for comparison: full Newton steps in the coordinates of
 * {@link LogisticTransform}, a halving line search, a random step where the direction leads uphill.
 *
 * <pre>
 * M      &lt;- M + 10 log10(energy of target / energy of prediction)        once
 * H s    = -grad,   lambda = -grad . s
 * lambda &gt;= 0:  halve the step until L(z + a s) &lt; L + 1e-4 lambda, at most 20 tries
 * lambda &lt; 0:   s = r - (r . s) / |s|,  r normal with deviation 1/sqrt(n); taken whatever the loss
 * </pre>
 *
 * <p>Yu and Fazekas 2025, "Optimisation", with the authors' published constants and signs: a slight
 * increase passes the line search, and what is taken off a random step is one number for all
 * components. A run that converged ends by the 20th try.
 */
final class PaperNewton {
  private static final double ARMIJO = 1e-4;
  private static final int TRIES = 20;

  private final int maxIterations;
  private final UnaryOperator<double[]> randomStep;

  /**
   * A solver.
   *
   * @param maxIterations iteration limit
   * @param randomStep makes a step from one that leads uphill; see {@link RandomStep}
   */
  PaperNewton(int maxIterations, UnaryOperator<double[]> randomStep) {
    this.maxIterations = maxIterations;
    this.randomStep = randomStep;
  }

  /** Runs from a point, whose make-up gain is rescaled first. */
  SolverOutcome solve(Objective objective, double[] from, IterationLog log) {
    double[] z = rescaled(objective, from);
    LossSums atStart = objective.loss(z);
    double loss = atStart.loss();
    double[] best = z;
    double bestLoss = loss;
    log.add(objective.transform().toParameters(z), loss, Double.NaN, Double.NaN, StepOutcome.START);
    if (!(atStart.outputEnergy() > 0) || !log.isMeaningful(loss)) {
      return new SolverOutcome(z, loss, Termination.NOT_FINITE);
    }
    Termination termination = Termination.ITERATION_LIMIT;
    for (int i = 0; i < maxIterations; i++) {
      if (log.stopRequested()) {
        termination = Termination.STOPPED;
        break;
      }
      Derivatives derivatives = objective.evaluate(z, ModelMatrix.NEWTON);
      double[] step = newtonStep(derivatives);
      double decrement = -dot(derivatives.gradient(), step);
      if (!Double.isFinite(decrement)) {
        // A singular Hessian: all twenty tries would be without a loss.
        termination = Termination.LINE_SEARCH_FAILED;
        break;
      }
      boolean uphill = decrement < 0;
      double length = 1;
      double[] next;
      double nextLoss;
      if (uphill) {
        step = randomStep.apply(step);
        next = moved(z, step, length);
        nextLoss = objective.loss(next).loss();
      } else {
        int tries = 1;
        next = moved(z, step, length);
        nextLoss = objective.loss(next).loss();
        while (!(nextLoss < loss + ARMIJO * decrement) && tries < TRIES && !log.stopRequested()) {
          tries++;
          length /= 2;
          next = moved(z, step, length);
          nextLoss = objective.loss(next).loss();
        }
        if (tries == TRIES) {
          termination = Termination.LINE_SEARCH_FAILED;
          break;
        }
      }
      z = next;
      loss = nextLoss;
      log.add(
          objective.transform().toParameters(z),
          loss,
          length * Math.sqrt(dot(step, step)),
          length,
          uphill ? StepOutcome.RANDOM : StepOutcome.ACCEPTED);
      if (loss < bestLoss) {
        best = z;
        bestLoss = loss;
      }
    }
    return new SolverOutcome(best, bestLoss, termination);
  }

  private static double[] rescaled(Objective objective, double[] from) {
    LossSums sums = objective.loss(from);
    double factor = objective.transform().toKernel(from).makeUpFactor();
    double prediction = factor * factor * sums.outputEnergy();
    double[] z = from.clone();
    double changeDb = 10 * Math.log10(sums.targetEnergy() / prediction);
    z[KernelPoint.MAKE_UP] += Double.isFinite(changeDb) ? changeDb : 0;
    return z;
  }

  private static double[] newtonStep(Derivatives derivatives) {
    int size = derivatives.gradient().length;
    DMatrixRMaj hessian = new DMatrixRMaj(derivatives.hessian());
    DMatrixRMaj right = new DMatrixRMaj(size, 1);
    for (int i = 0; i < size; i++) {
      right.set(i, 0, -derivatives.gradient()[i]);
    }
    DMatrixRMaj step = new DMatrixRMaj(size, 1);
    if (!CommonOps_DDRM.solve(hessian, right, step)) {
      step.fill(Double.NaN);
    }
    return step.data;
  }

  private static double[] moved(double[] z, double[] step, double length) {
    double[] next = new double[z.length];
    for (int i = 0; i < z.length; i++) {
      next[i] = z[i] + length * step[i];
    }
    return next;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
