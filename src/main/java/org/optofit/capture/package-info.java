/**
 * Is this pair of recordings fit to be fitted? Checks with value, limit and next step.
 *
 * <p>Stateless; any thread. May use: {@code dsp}, {@code model}.
 */
@NullMarked
package org.optofit.capture;

import org.jspecify.annotations.NullMarked;
