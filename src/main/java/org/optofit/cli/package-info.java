/**
 * The command line: fit, render, evaluate, bench without a window.
 *
 * <p>Exit status 0 done, 1 the work failed, 2 usage. May use: {@code app} and below.
 */
@NullMarked
package org.optofit.cli;

import org.jspecify.annotations.NullMarked;
