/**
 * Finds the five parameters from a dry and a wet signal by Newton's method.
 *
 * <p>{@link org.optofit.fit.ParameterFit} is the way in, {@link org.optofit.fit.Agreement} tells
 * how good the outcome is. Headless, and deterministic for any number of threads. Solvers hold only
 * settings and keep all state in locals. May use: {@code dsp}, {@code model}, and EJML for linear
 * algebra.
 *
 * <p>From the samples up: {@code StaticGainPass}, {@code LossPass}, {@code FirstOrderPass} and
 * {@code SecondOrderPass} walk over blocks of a chunk; {@code SensitivitySums} turns their sums
 * into derivatives in the coordinates of {@code KernelPoint}; {@code ScalarKernel} spreads chunks
 * over threads; a {@code ParameterTransform} changes to a solver's coordinates; {@code Objective}
 * is what solvers see; {@code TrustRegionNewton} or {@code PaperNewton} solve; {@code MultiStart}
 * starts from several points.
 *
 * <h2>Decisions</h2>
 *
 * <p><b>Forward accumulation.</b> Problem: loss, gradient and Hessian of a recursive model.
 * Options: reverse mode with a tape, an adjoint with checkpoints, forward sensitivities. Choice:
 * forward; all sensitivities share one multiplier, nothing is stored, five parameters make reverse
 * mode no cheaper. Price: a sixth parameter adds its row of recurrences.
 *
 * <p><b>Loops over blocks of 128.</b> Problem: 26 states and 29 sums do not fit the registers.
 * Options: one long loop, several short ones with buffers in the first-level cache. Choice: short
 * ones; 28 ns per sample for everything, 17 for Gauss-Newton, 9 for the loss on the machine it was
 * written on. Price: the order of passes within a block matters.
 *
 * <p><b>Gauss-Newton far away, Newton near.</b> Problem: the exact Hessian costs more and is often
 * indefinite far from the minimum. Options: always the Hessian, Gauss-Newton where it is
 * indefinite, Gauss-Newton until steps are short, always Gauss-Newton. Mean cost of 80 fits of ten
 * recordings, in ns per sample: 436, 406, 285, 260, at equal success; on captures that the model
 * does not fit exactly 373, 346, 288, 291. Choice: until steps are short. Price: one constant.
 *
 * <p><b>Chunks that start anew.</b> Problem: chunks in parallel need a state to start from.
 * Options: as published (gain 1, one second of warm-up), or one chunk. Choice: as published; on the
 * sample captures the parameters agree with those of one long chunk to 13 digits. Price: a release
 * of 10 s is found to a tenth of a per cent only, one of 3 s to 1e-5.
 *
 * <p><b>Intervals from segments.</b> Problem: errors of a model that does not quite fit are alike
 * for thousands of samples, and intervals for independent errors are a hundred times too narrow.
 * Options: say so, correct by the error's autocorrelation, or take the gradient of each half second
 * as one observation. Choice: the last; the error's own autocorrelation misses that error times
 * sensitivity keeps its sign. Price: one more pass over the recording, threefold for the overlaps.
 */
@NullMarked
package org.optofit.fit;

import org.jspecify.annotations.NullMarked;
