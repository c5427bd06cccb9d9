/**
 * The Models tab: the user's library of models.
 *
 * <p>The view binds, the view model decides. May use: {@code ui.control}, {@code ui.audition} for
 * the curves of a model, {@code app} and below.
 */
@NullMarked
package org.optofit.ui.models;

import org.jspecify.annotations.NullMarked;
