/**
 * The Audition tab: hear and see the unit.
 *
 * <p>The view binds, the view model decides. May use: {@code ui.control}, {@code app} and below.
 *
 * <p>Layout. Problem: the drawn sizes follow rules that no pane of the toolkit knows. Options:
 * nested panes with bindings, or one pure function of the tab's size. Choice: the function ({@code
 * AuditionLayout}), tested without a toolkit against the drawings. Price: places are set by hand.
 *
 * <p>What moves. Problem: needle, bars, history and dot must tell of the same moment. Options: a
 * property each, or one clock. Choice: one timer ({@code FrameLoop}) that takes the measurements up
 * to the frame heard now and moves all of them. Price: these values are not observable.
 */
@NullMarked
package org.optofit.ui.audition;

import org.jspecify.annotations.NullMarked;
