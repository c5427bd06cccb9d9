/**
 * A fit on paper: one page of HTML that needs nothing beside it, and the same facts as JSON.
 *
 * <p>Makes texts; {@code store} puts them on disk. Stateless; any thread. May use: {@code model},
 * {@code fit}, {@code capture}, {@code dsp}.
 *
 * <p>Design note, drawings. Problem: a page that is read in ten years, without the program and
 * without a network, still has to show its curves. Options: pictures, a script that draws, or
 * drawings in the page. Choice: inline SVG whose colours are the page's, so it follows light, dark
 * and print. Price: a small chart of our own beside the window's.
 */
@NullMarked
package org.optofit.store.report;

import org.jspecify.annotations.NullMarked;
