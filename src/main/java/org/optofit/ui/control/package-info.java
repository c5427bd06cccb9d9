/**
 * Controls, meters and plots that can be used anywhere: they know JavaFX, JFreeChart and the units
 * of {@code dsp}, nothing else of the program. Everything here belongs to the toolkit's thread.
 *
 * <p>A control with parts is a class and a skin; what draws itself is a {@link
 * org.optofit.ui.control.ThemedRegion}. Geometry and arithmetic are values without toolkit ({@code
 * KnobMotion}, {@code KnobScale}, {@code SliderScale}, {@code VuGeometry}), so they are tested
 * plainly.
 *
 * <p><b>Colours of canvases and charts.</b> Problem: a canvas and JFreeChart know no stylesheet.
 * Options: colours in the code twice, once per theme; reading them from a hidden styled node; one
 * styleable property per role. Choice: the properties, on {@code ThemedRegion}, handed out as an
 * immutable {@code Palette}. Price: forty properties on each drawn region.
 *
 * <p><b>Tokens.</b> Problem: menus and tooltips are windows of their own and copy their owner's
 * stylesheets, but neither the style classes of its root nor its user agent stylesheet. Choice: a
 * stylesheet of tokens per theme, and AtlantaFX set for the whole application. Price: two windows
 * cannot have different themes.
 *
 * <p><b>The history's picture.</b> Problem: it moves every frame, and a canvas can neither scroll
 * nor draw a column without its neighbours. Options: polylines each frame (a third of a core),
 * tiles of canvas, a picture of our own. Choice: {@code HistoryRaster} draws new columns into an
 * array and moves the rest; columns are cut by the audio's clock. Price: line drawing of our own,
 * forty lines.
 *
 * <p><b>Parameter curves.</b> JFreeChart draws curves and points, on change only. Grid and text
 * come from a canvas below, because its grid falls between pixels and its text is measured with
 * another font; what moves comes from a canvas above. Price: both must know where the rows lie
 * ({@code CurveRows}), and a test holds them together.
 *
 * <p><b>Style classes.</b> Buttons: {@code accent} is a view's one primary button, {@code small} is
 * 24 px high, {@code flat} has no frame, {@code no-arrow} on a menu button. Text: {@code size-11}
 * to {@code size-20}, {@code medium}, {@code secondary}, {@code hint}.
 */
@NullMarked
package org.optofit.ui.control;

import org.jspecify.annotations.NullMarked;
