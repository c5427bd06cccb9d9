package org.optofit.ui.control;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * The program's font for charts, which name their fonts in AWT terms; drawn by JavaFX in the end.
 */
/*
 * JFreeChart hands an AWT font to a bridge that asks it for its family and loads the JavaFX font of
 * that name. AWT answers "Dialog" for a family it does not know, so the font is registered there
 * too; nothing is ever drawn by AWT.
 */
enum ChartFont {
  /** Axis labels. */
  REGULAR("Roboto-Regular.ttf"),
  /** Numbers that matter. */
  MEDIUM("Roboto-Medium.ttf");

  @SuppressWarnings("Immutable") // only derived fonts are handed out
  private final Font font;

  ChartFont(String file) {
    try (InputStream stream =
        Objects.requireNonNull(
            ChartFont.class.getResourceAsStream("/org/optofit/ui/fonts/" + file))) {
      font = Font.createFont(Font.TRUETYPE_FONT, stream);
      GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(font);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException(file + " is not a font", e);
    }
  }

  /**
   * The font at a size.
   *
   * @param px 11, 12 or 13
   */
  Font size(float px) {
    return font.deriveFont(px);
  }
}
