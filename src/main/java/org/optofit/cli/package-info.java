/**
 * The command line: fit, sweep, check, render, evaluate, bench without a window.
 *
 * <p>Exit status 0 done, 1 the work failed, 2 usage. Results go to standard output, with {@code
 * --json} exactly one object; everything else goes to standard error, one sentence or two per
 * matter and never a stack trace. May use: {@code app} and below.
 *
 * <p>Design note, Ctrl-C. Problem: an interrupted fit has found something, an interrupted render
 * has a temporary file. Options: die at once, or end the work in order. Choice: {@link
 * org.optofit.cli.StopSignal} turns the signal into the stop that the jobs know anyway, so a fit
 * keeps its best and a render removes what it began. Price: the process ends a moment later.
 */
@NullMarked
package org.optofit.cli;

import org.jspecify.annotations.NullMarked;
