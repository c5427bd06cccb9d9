/** Starts Optofit: the window, or a command when one is named. */
@NullMarked
package org.optofit;

import org.jspecify.annotations.NullMarked;
