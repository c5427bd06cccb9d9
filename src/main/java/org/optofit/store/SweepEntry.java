package org.optofit.store;

import java.nio.file.Path;
import java.util.OptionalDouble;
import org.optofit.capture.Preparation;
import org.optofit.model.CompressionMode;

/**
 * A row of a sweep as the user left it.
 *
 * @param dry file that went into the unit
 * @param wet file that came out of it
 * @param peakReduction position of the knob; empty while not known
 * @param mode position of the switch
 * @param preparation what is done to the pair
 * @param leftOut whether the user took it out
 */
public record SweepEntry(
    Path dry,
    Path wet,
    OptionalDouble peakReduction,
    CompressionMode mode,
    Preparation preparation,
    boolean leftOut) {}
