/**
 * What a setting or a piece of audio <em>is</em>: values, their ranges, and the map from the Peak
 * Reduction knob to five parameters.
 *
 * <p>Values are immutable and checked at birth; any thread may hold them. May use: {@code dsp}.
 */
@NullMarked
package org.optofit.model;

import org.jspecify.annotations.NullMarked;
