/**
 * The window: header, tabs, status bar, theme.
 *
 * <p>Everything runs on the JavaFX application thread unless a method says otherwise. May use:
 * {@code app} and below, never {@code cli}.
 */
@NullMarked
package org.optofit.ui;

import org.jspecify.annotations.NullMarked;
