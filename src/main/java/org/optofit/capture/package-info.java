/**
 * Is this pair of recordings fit to be fitted? Checks with value, limit and next step.
 *
 * <p>Stateless; any thread. May use: {@code dsp}, {@code model}.
 *
 * <p>Design note, one report. Problem: a fault may show in several measurements (a silent file has
 * no polarity). Options: stop at the first fault, or run everything. Choice: every check runs and a
 * check that has nothing to measure says so with severity {@code OK}; so each fault is named once,
 * by its cause. Price: each check must know what it needs.
 */
@NullMarked
package org.optofit.capture;

import org.jspecify.annotations.NullMarked;
