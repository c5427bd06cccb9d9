package org.optofit.fit;

import java.util.List;

/**
 * How a fit was come by.
 *
 * @param options settings of the solver
 * @param fromSeconds beginning of the part that was fitted
 * @param toSeconds its end; infinite for the end of the recording
 * @param iterations every iteration of every start, in the order they were reported
 * @param seconds time from reading the files to the comparison, in seconds
 */
public record FitRun(
    FitOptions options,
    double fromSeconds,
    double toSeconds,
    List<FitIteration> iterations,
    double seconds) {
  /** Copies the list. */
  public FitRun {
    iterations = List.copyOf(iterations);
  }

  /** Iterations of one start, its starting point first. */
  public List<FitIteration> iterationsOf(int start) {
    return iterations.stream().filter(i -> i.start() == start).toList();
  }
}
