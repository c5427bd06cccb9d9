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
 * over threads. {@code VectorKernel} and the passes named after it do the same for as many chunks
 * at once as a vector has lanes, on the streams of {@code InterleavedSignal}; {@code Kernels}
 * chooses between the two. A {@code ParameterTransform} changes to a solver's coordinates; {@code
 * Objective} is what solvers see; {@code TrustRegionNewton} or {@code PaperNewton} solve; {@code
 * MultiStart} starts from several points. Figures below are ns per sample on one thread of the
 * machine they were decided on, unless they say otherwise.
 *
 * <h2>Decisions</h2>
 *
 * <p><b>Forward accumulation.</b> Problem: loss, gradient and Hessian of a recursive model.
 * Options: reverse mode with a tape, an adjoint with checkpoints, forward sensitivities. Choice:
 * forward; all sensitivities share one multiplier, nothing is stored, five parameters make reverse
 * mode no cheaper (the benchmarks compare all four compositions). Price: a sixth parameter adds its
 * row of recurrences.
 *
 * <p><b>Two kernels.</b> Problem: vectors are five times as fast and need a module that incubates.
 * Options: one kernel generic over lanes, a generator, two short kernels. Choice: two, the scalar
 * one in another formulation and held by the reference's vectors, the vector one held against it.
 * The vector classes are compiled in a step of their own, as the compiler warns of the module, and
 * found by the service loader, so that nothing else refers to them. Price: a change of the model is
 * made twice.
 *
 * <p><b>The error filtered backwards, block by block.</b> Problem: eight filters and eight products
 * to contract the second order with the error. Options: filter every sensitivity; filter the whole
 * error backwards first, which takes another pass over the recording; do so within a block, with
 * the filters' states carried. Choice: within a block; two sums for each sensitivity instead of a
 * filter and a product, none of them stored: 6.7 for everything. Price: the order of loops.
 *
 * <p><b>Levels in fixed point.</b> Problem: a float's rounding of the level shows in the Hessian
 * where the attack is a few samples short. Options: a double stream, the logarithm anew in each
 * pass, 32 bit fixed point. Choice: fixed point; sixteen times as fine as a float, at the same
 * speed and size. Price: levels beyond 278 dB are held there.
 *
 * <p><b>Blocks of 128, and of 48 vectors.</b> Problem: 26 states and 29 sums do not fit the
 * registers. Options: one long loop, several short ones with buffers in the cache. Choice: short
 * ones; scalar 18 for everything on two threads, 11 for Gauss-Newton, 5.6 for the loss, vector 3.4,
 * 2.5, 1.15. Price: the order of passes within a block matters, and in the vector kernel every loop
 * has to stay small enough for the compiler to keep its vectors in registers.
 *
 * <p><b>Stretches that know their past.</b> Problem: chunks in parallel need a state to start from,
 * and after the published second of warm-up a release of 2 s is far from settled. Options: a longer
 * warm-up for all, the states of the evaluation before, a warm-up as long as the parameters at hand
 * ask for. Choice: the last, twelve time constants of the slower coefficient; the sum is the loss
 * of one long run to 1e-6 of it, and depends on nothing but the point. Price: at a release of
 * several seconds most of the time is warm-up. The published procedure keeps its chunks that start
 * anew.
 *
 * <p><b>Gauss-Newton far away, Newton near.</b> Problem: the exact Hessian costs more and is often
 * indefinite far from the minimum. Options: always the Hessian, Gauss-Newton where it is
 * indefinite, Gauss-Newton until steps are short, always Gauss-Newton. Mean cost of 80 fits of ten
 * recordings with the scalar kernel, in ns per sample: 436, 406, 285, 260, at equal success; on
 * captures that the model does not fit exactly 373, 346, 288, 291. Choice: until steps are short.
 * Price: one constant.
 *
 * <p><b>Intervals from leaving segments out.</b> Problem: errors of a model that does not quite fit
 * are alike for thousands of samples, and intervals for independent errors are a hundred times too
 * narrow. Options: say so, correct by the error's autocorrelation, take the gradient of each half
 * second as one observation (sandwich), leave each half second out in one Newton step (jackknife).
 * Choice: the last; the error's own autocorrelation misses that error times sensitivity keeps its
 * sign, and of 4000 intervals in simulations with coloured noise 94 % held against 92 %. Price: one
 * more pass, and a small matrix solved for each segment.
 *
 * <p><b>Sweeps from neighbours.</b> Problem: many starts at every position of the knob take
 * minutes, one start from a neighbour may sit in a minimum of its own. Options: many starts
 * everywhere, down only as published, down and up. Choice: down and up, again while a better result
 * makes a new start, and many starts for the first position and for what stands out ({@code
 * SweepOutliers}). Price: every position is fitted twice, at some six iterations each.
 */
@NullMarked
package org.optofit.fit;

import org.jspecify.annotations.NullMarked;
