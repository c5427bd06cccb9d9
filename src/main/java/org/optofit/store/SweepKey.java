package org.optofit.store;

import org.optofit.model.CompressionMode;

/**
 * What a fit within a sweep depends on; a fit kept under an equal key may be used again.
 *
 * @param drySha256 hash of the dry file's bytes, hexadecimal
 * @param wetSha256 hash of the wet file's bytes
 * @param peakReduction position of the knob
 * @param mode position of the switch
 * @param preparation what is done to the pair, as words
 * @param settings settings of the solver that change its result, as words
 */
public record SweepKey(
    String drySha256,
    String wetSha256,
    double peakReduction,
    CompressionMode mode,
    String preparation,
    String settings) {}
