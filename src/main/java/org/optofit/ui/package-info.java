/**
 * The window: header, tabs, status bar, theme.
 *
 * <p>Everything runs on the JavaFX application thread unless a method says otherwise. May use:
 * {@code app} and below, never {@code cli}.
 *
 * <p>Keys. Problem: Space plays, but also presses the button that has the focus. Options: Space
 * always plays, or only when no button is focused. Choice: it presses a button only where the
 * keyboard brought the focus; after a click it plays. Price: a rule to know; F1 tells the keys.
 */
@NullMarked
package org.optofit.ui;

import org.jspecify.annotations.NullMarked;
