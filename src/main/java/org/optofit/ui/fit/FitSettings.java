package org.optofit.ui.fit;

import org.optofit.app.FitSection;
import org.optofit.fit.FitOptions;
import org.optofit.fit.SolverKind;

/**
 * What the user sets before a fit.
 *
 * @param solver procedure
 * @param starts number of starting points, 1 to {@value #MOST_STARTS}
 * @param maxIterations iteration limit of each start, 1 to {@value #MOST_ITERATIONS}
 * @param section part of the recordings that is fitted
 */
record FitSettings(SolverKind solver, int starts, int maxIterations, FitSection section) {
  /** Most starting points. */
  static final int MOST_STARTS = 32;

  /** Largest iteration limit. */
  static final int MOST_ITERATIONS = 1_000;

  /** Shortest part of a recording that is fitted, in seconds. */
  static final double SHORTEST_SECONDS = 2;

  FitSettings {
    require("starts", starts, MOST_STARTS);
    require("iterations", maxIterations, MOST_ITERATIONS);
  }

  /** The settings of a new window: what the solver itself suggests, over the whole recording. */
  static FitSettings defaults() {
    FitOptions options = FitOptions.defaults();
    return new FitSettings(
        options.solver(), options.starts(), options.maxIterations(), FitSection.WHOLE);
  }

  /** The same with another procedure. */
  FitSettings withSolver(SolverKind other) {
    return new FitSettings(other, starts, maxIterations, section);
  }

  /** Starts that are run: the published procedure has one. */
  int effectiveStarts() {
    return solver == SolverKind.PAPER ? 1 : starts;
  }

  /** The solver's options. */
  FitOptions options() {
    return FitOptions.defaults()
        .withSolver(solver)
        .withStarts(effectiveStarts())
        .withMaxIterations(maxIterations);
  }

  private static void require(String name, int count, int most) {
    if (count < 1 || count > most) {
      throw new IllegalArgumentException(
          "number of " + name + " " + count + " is outside 1 to " + most);
    }
  }
}
