package org.optofit.fit;

import org.optofit.model.CompressorParameters;

/**
 * State of a fit after one iteration.
 *
 * @param start number of the start it belongs to, from 0
 * @param iteration number within the start; 0 is the starting point. A start that is followed on an
 *     excerpt first has a second {@link StepOutcome#START} where it goes on with the whole
 *     recording
 * @param parameters parameters in force after the iteration, within their ranges
 * @param loss loss there, the sum of squares of the pre-emphasised error; on an excerpt scaled so
 *     that it matches the whole recording at the end of the first start
 * @param relativeLoss loss divided by the energy of the pre-emphasised wet signal: an ESR
 * @param step length of the step tried, in the solver's scaled coordinates; NaN at the start
 * @param radiusOrStepLength trust-region radius, or step length of the line search; NaN at the
 *     start of the published procedure
 * @param outcome what became of the step
 */
public record FitIteration(
    int start,
    int iteration,
    CompressorParameters parameters,
    double loss,
    double relativeLoss,
    double step,
    double radiusOrStepLength,
    StepOutcome outcome) {}
