package org.optofit.fit;

import org.optofit.model.CompressorParameters;

/**
 * Settings of a fit. {@link #defaults()} has the trust region with Newton's matrix, the paper's
 * start and several others, 100 iterations, as many threads as there are processors, {@link
 * ParameterLimits#WIDE}, and the vector kernel where there is one.
 *
 * @param solver procedure
 * @param matrix matrix of the trust region's model; the published procedure ignores it
 * @param start first starting point; its make-up gain is rescaled or eliminated
 * @param starts number of starting points, 1 or more; the published procedure uses the first only
 * @param maxIterations iteration limit of each start, 1 or more
 * @param threads threads that evaluate chunks, 1 or more; no effect on the result
 * @param limits how far parameters may go; the published procedure has its own
 * @param kernel what evaluates the loss; the published procedure always takes the scalar one
 */
public record FitOptions(
    SolverKind solver,
    ModelMatrix matrix,
    CompressorParameters start,
    int starts,
    int maxIterations,
    int threads,
    ParameterLimits limits,
    KernelKind kernel) {
  private static final int DEFAULT_STARTS = 6;
  private static final int DEFAULT_ITERATIONS = 100;

  /** Checks the counts. */
  public FitOptions {
    requirePositive("starts", starts);
    requirePositive("iterations", maxIterations);
    requirePositive("threads", threads);
  }

  /** The settings every user begins with. */
  public static FitOptions defaults() {
    return new FitOptions(
        SolverKind.TRUST_REGION,
        ModelMatrix.NEWTON,
        CompressorParameters.PAPER_START,
        DEFAULT_STARTS,
        DEFAULT_ITERATIONS,
        Runtime.getRuntime().availableProcessors(),
        ParameterLimits.WIDE,
        KernelKind.AUTO);
  }

  /** The same with another procedure. */
  public FitOptions withSolver(SolverKind other) {
    return new FitOptions(other, matrix, start, starts, maxIterations, threads, limits, kernel);
  }

  /** The same with another model matrix. */
  public FitOptions withMatrix(ModelMatrix other) {
    return new FitOptions(solver, other, start, starts, maxIterations, threads, limits, kernel);
  }

  /** The same from another first starting point. */
  public FitOptions withStart(CompressorParameters other) {
    return new FitOptions(solver, matrix, other, starts, maxIterations, threads, limits, kernel);
  }

  /** The same with another number of starting points. */
  public FitOptions withStarts(int count) {
    return new FitOptions(solver, matrix, start, count, maxIterations, threads, limits, kernel);
  }

  /** The same with another iteration limit. */
  public FitOptions withMaxIterations(int count) {
    return new FitOptions(solver, matrix, start, starts, count, threads, limits, kernel);
  }

  /** The same on another number of threads. */
  public FitOptions withThreads(int count) {
    return new FitOptions(solver, matrix, start, starts, maxIterations, count, limits, kernel);
  }

  /** The same within other limits. */
  public FitOptions withLimits(ParameterLimits other) {
    return new FitOptions(solver, matrix, start, starts, maxIterations, threads, other, kernel);
  }

  /** The same with another kernel. */
  public FitOptions withKernel(KernelKind other) {
    return new FitOptions(solver, matrix, start, starts, maxIterations, threads, limits, other);
  }

  private static void requirePositive(String name, int count) {
    if (count < 1) {
      throw new IllegalArgumentException("number of " + name + " " + count + " is below 1");
    }
  }
}
