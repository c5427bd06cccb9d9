/**
 * Finds the five parameters from a dry and a wet signal by Newton's method.
 *
 * <p>Headless, deterministic for any number of threads. Optimizers hold only settings and keep all
 * state in locals, so one may be used from several threads. May use: {@code dsp}, {@code model},
 * and EJML for linear algebra.
 */
@NullMarked
package org.optofit.fit;

import org.jspecify.annotations.NullMarked;
