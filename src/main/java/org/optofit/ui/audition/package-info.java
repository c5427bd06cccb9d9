/**
 * The Audition tab: hear and see the unit.
 *
 * <p>The view binds, the view model decides. May use: {@code ui.control}, {@code app} and below.
 */
@NullMarked
package org.optofit.ui.audition;

import org.jspecify.annotations.NullMarked;
