/**
 * The Fit tab: from a dry and a wet recording to five parameters.
 *
 * <p>The view binds, the view model decides. May use: {@code ui.control}, {@code app} and below.
 */
@NullMarked
package org.optofit.ui.fit;

import org.jspecify.annotations.NullMarked;
