package org.optofit.fit;

import org.optofit.model.CompressorParameters;

/**
 * What one of several starts led to.
 *
 * @param start number of the start, from 0
 * @param from where it began
 * @param found best parameters it reached
 * @param loss loss there, on the whole recording
 * @param iterations iterations it took
 * @param termination why it ended
 */
public record StartSummary(
    int start,
    CompressorParameters from,
    CompressorParameters found,
    double loss,
    int iterations,
    Termination termination) {}
