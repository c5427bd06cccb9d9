package org.optofit.ui.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javafx.scene.text.Font;

/**
 * The two weights of the program's font. Roboto, because its figures have one width as they come:
 * JavaFX cannot switch on the {@code tnum} feature. Sizes in use: 11, 12, 13, 15, 20 px.
 */
public enum Typeface {
  /** Text. */
  REGULAR("Roboto-Regular.ttf"),
  /** Panel titles and every number that matters. */
  MEDIUM("Roboto-Medium.ttf");

  private final String name;

  Typeface(String file) {
    try (InputStream stream = Typeface.class.getResourceAsStream("/org/optofit/ui/fonts/" + file)) {
      Font font = stream == null ? null : Font.loadFont(stream, 13);
      name = font == null ? Font.getDefault().getName() : font.getName();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The font at a size; also makes it known to the stylesheet the first time.
   *
   * @param px 11, 12, 13, 15 or 20
   */
  public Font size(double px) {
    return new Font(name, px);
  }
}
