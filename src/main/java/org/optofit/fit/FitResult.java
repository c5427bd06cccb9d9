package org.optofit.fit;

import java.util.List;
import org.optofit.model.CompressorParameters;

/**
 * What a fit found.
 *
 * @param parameters best parameters
 * @param loss loss there, the sum of squares of the pre-emphasised error
 * @param relativeLoss loss divided by the energy of the pre-emphasised wet signal: an ESR in which
 *     every chunk starts anew; {@link Agreement} has the one over the whole file
 * @param termination why the winning start ended
 * @param iterations iterations of the winning start
 * @param evaluations passes for the loss or its derivatives, all starts, excerpts included
 * @param history iterations of the winning start, the starting point first
 * @param starts all starts in order
 * @param startsAgreeing how many of them reached the same loss as the best
 * @param polarityInverted whether wet is upside down; the fit is then to the inverted wet signal
 * @param solveSeconds time taken, in seconds
 * @param kernel name of the kernel that evaluated the loss
 * @param uncertainty how well the recording determines the parameters
 */
public record FitResult(
    CompressorParameters parameters,
    double loss,
    double relativeLoss,
    Termination termination,
    int iterations,
    int evaluations,
    List<FitIteration> history,
    List<StartSummary> starts,
    int startsAgreeing,
    boolean polarityInverted,
    double solveSeconds,
    String kernel,
    Uncertainty uncertainty) {
  /** Copies the lists. */
  public FitResult {
    history = List.copyOf(history);
    starts = List.copyOf(starts);
  }
}
