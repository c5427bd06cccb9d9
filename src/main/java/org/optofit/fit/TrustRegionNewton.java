package org.optofit.fit;

import org.jspecify.annotations.Nullable;
import org.optofit.model.CompressorParameters;

/**
 * Damped Newton-Raphson in a trust region, make-up gain eliminated: the default solver.
 *
 * <p>Coordinates are those of {@link LogTransform}, divided by 6 dB for the threshold and 1 for the
 * others. Each step is the exact minimum of the quadratic model within the radius ({@link
 * TrustRegionStep}) and the limits ({@link BoundedStep}); with {@code rho} the decrease of the loss
 * over that of the model:
 *
 * <pre>
 * radius   1 at the start; a quarter of the step where rho &lt; 0.25;
 *          doubled, at most to 8, where rho &gt; 0.75 and the step reached the boundary
 * taken    if the loss falls, never otherwise
 * ended    with a step of which the model promises less than a share of the loss, or a short one
 * </pre>
 *
 * <p>The model takes the exact Hessian once steps are short, and Gauss-Newton's matrix before: far
 * from the minimum that is cheaper and no worse (see the package description).
 *
 * <p>More and Sorensen 1983; Nocedal and Wright 2006, algorithm 4.1. The loss has kinks where
 * attack turns into release, so finer limits than {@link Tolerance#FINE} find nothing.
 */
final class TrustRegionNewton {
  private static final double THRESHOLD_SCALE_DB = 6;
  private static final double FIRST_RADIUS = 1;
  private static final double LARGEST_RADIUS = 8;
  private static final double POOR = 0.25;
  private static final double GOOD = 0.75;
  private static final double ON_BOUNDARY = 0.99;

  /** Steps longer than this come from far away, where Gauss-Newton's matrix does as well. */
  private static final double FAR = 0.3;

  /**
   * When to stop.
   *
   * @param reduction share of the loss that a step must promise
   * @param step shortest step worth taking, in scaled coordinates
   */
  record Tolerance(double reduction, double step) {
    /** As far as the kinks of the loss allow. */
    static final Tolerance FINE = new Tolerance(1e-7, 1e-4);

    /** Enough to see which minimum a start leads to. */
    static final Tolerance COARSE = new Tolerance(1e-4, 1e-2);
  }

  private final ModelMatrix matrix;
  private final int maxIterations;
  private final ParameterLimits limits;
  private final Tolerance tolerance;

  /** A solver with its settings. */
  TrustRegionNewton(
      ModelMatrix matrix, int maxIterations, ParameterLimits limits, Tolerance tolerance) {
    this.matrix = matrix;
    this.maxIterations = maxIterations;
    this.limits = limits;
    this.tolerance = tolerance;
  }

  /** Runs from parameters, put within the limits; their make-up gain is only a first guess. */
  SolverOutcome solve(Objective objective, CompressorParameters from, IterationLog log) {
    MakeUpElimination eliminated = new MakeUpElimination(objective);
    ParameterTransform transform = objective.transform();
    double[] lowest = transform.fromParameters(limits.lowest());
    double[] highest = transform.fromParameters(limits.highest());
    MakeUpElimination.Point now = eliminated.best(transform.fromParameters(limits.clamp(from)));
    double radius = FIRST_RADIUS;
    log.add(transform.toParameters(now.z()), now.loss(), Double.NaN, radius, StepOutcome.START);
    if (!log.isMeaningful(now.loss())) {
      return new SolverOutcome(now.z(), now.loss(), Termination.NOT_FINITE);
    }
    BoundedStep model = null;
    double lastStep = Double.POSITIVE_INFINITY;
    for (int i = 0; i < maxIterations; i++) {
      if (log.stopRequested()) {
        return new SolverOutcome(now.z(), now.loss(), Termination.STOPPED);
      }
      if (model == null) {
        model = model(eliminated, now.z(), lastStep, lowest, highest);
      }
      double[] step = model.solve(radius);
      double length = length(step);
      double promised = model.reduction(step);
      Termination end = end(promised, length, now.loss());
      if (end != null && !(promised > 0)) {
        return new SolverOutcome(now.z(), now.loss(), end);
      }
      MakeUpElimination.Point next = eliminated.best(moved(now.z(), step));
      lastStep = length;
      double rho = (now.loss() - next.loss()) / promised;
      if (!(rho >= POOR)) {
        radius = POOR * length;
      } else if (rho > GOOD && length > ON_BOUNDARY * radius) {
        radius = Math.min(LARGEST_RADIUS, 2 * radius);
      }
      boolean taken = next.loss() < now.loss();
      if (taken) {
        now = next;
        model = null;
      }
      if (taken || end == null) {
        log.add(
            transform.toParameters(now.z()),
            now.loss(),
            length,
            radius,
            taken ? StepOutcome.ACCEPTED : StepOutcome.REJECTED);
      }
      if (end != null) {
        return new SolverOutcome(now.z(), now.loss(), end);
      }
    }
    return new SolverOutcome(now.z(), now.loss(), Termination.ITERATION_LIMIT);
  }

  /** Whether a step is the last one; it is still tried, as near the minimum it is the best one. */
  private @Nullable Termination end(double promised, double length, double loss) {
    if (promised <= tolerance.reduction() * loss) {
      return Termination.CONVERGED_REDUCTION;
    }
    return length < tolerance.step() ? Termination.CONVERGED_STEP : null;
  }

  private BoundedStep model(
      MakeUpElimination eliminated,
      double[] z,
      double lastStep,
      double[] lowest,
      double[] highest) {
    ModelMatrix near = lastStep > FAR ? ModelMatrix.GAUSS_NEWTON : matrix;
    Derivatives derivatives = eliminated.evaluate(z, near);
    double[][] b = derivatives.matrix(near);
    int size = derivatives.gradient().length;
    double[] gradient = new double[size];
    double[][] scaled = new double[size][size];
    double[] lower = new double[size];
    double[] upper = new double[size];
    for (int i = 0; i < size; i++) {
      gradient[i] = derivatives.gradient()[i] * scale(i);
      lower[i] = Math.min(0, (lowest[i] - z[i]) / scale(i));
      upper[i] = Math.max(0, (highest[i] - z[i]) / scale(i));
      for (int j = 0; j < size; j++) {
        scaled[i][j] = b[i][j] * scale(i) * scale(j);
      }
    }
    return new BoundedStep(gradient, scaled, lower, upper);
  }

  private static double[] moved(double[] z, double[] step) {
    double[] next = z.clone();
    for (int i = 0; i < step.length; i++) {
      next[i] += step[i] * scale(i);
    }
    return next;
  }

  /** Unit of a coordinate: steps and radii are in these. */
  static double scale(int coordinate) {
    return coordinate == KernelPoint.THRESHOLD ? THRESHOLD_SCALE_DB : 1;
  }

  private static double length(double[] v) {
    double sum = 0;
    for (double x : v) {
      sum += x * x;
    }
    return Math.sqrt(sum);
  }
}
