/**
 * Controls, meters and plots that can be used anywhere: they know JavaFX, JFreeChart and the units
 * of {@code dsp}, nothing else of the program.
 */
@NullMarked
package org.optofit.ui.control;

import org.jspecify.annotations.NullMarked;
