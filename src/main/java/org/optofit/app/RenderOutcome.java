package org.optofit.app;

/**
 * What was rendered.
 *
 * @param frames frames written
 * @param peakDbfs level of the largest output sample in dBFS, before clipping
 * @param clippedSamples samples that did not fit into the file's format
 * @param replacedSamples input samples that were no numbers and became 0
 */
public record RenderOutcome(
    long frames, double peakDbfs, long clippedSamples, long replacedSamples) {}
