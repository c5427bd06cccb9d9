package org.optofit.fit;

import java.util.List;
import org.optofit.model.CompressorParameters;

/**
 * What a search over one or several starts found.
 *
 * @param parameters where the best start ended
 * @param loss loss there
 * @param targetEnergy energy of the pre-emphasised target
 * @param termination why that start ended
 * @param history iterations of that start
 * @param starts all starts in order
 * @param agreeing how many of them ended at the best point
 * @param evaluations passes for the loss or its derivatives, those over an excerpt included
 */
record SearchOutcome(
    CompressorParameters parameters,
    double loss,
    double targetEnergy,
    Termination termination,
    List<FitIteration> history,
    List<StartSummary> starts,
    int agreeing,
    int evaluations) {}
