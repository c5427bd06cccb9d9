package org.optofit.ui.control;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.paint.Color;

/** The colours of the theme in force, one per {@link Token}. Immutable. */
public final class Palette {
  private final Map<Token, Color> colours;

  /**
   * A palette of the given colours.
   *
   * @throws IllegalArgumentException if a token has no colour
   */
  Palette(Map<Token, Color> colours) {
    this.colours = new EnumMap<>(colours);
    for (Token token : Token.values()) {
      if (!this.colours.containsKey(token)) {
        throw new IllegalArgumentException("no colour for " + token);
      }
    }
  }

  /** The colour of a role. */
  public Color of(Token token) {
    Color colour = colours.get(token);
    if (colour == null) {
      throw new IllegalStateException("no colour for " + token);
    }
    return colour;
  }

  /**
   * The colour of a role, let through.
   *
   * @param opacity 0 (not there) to 1 (as it is)
   */
  public Color of(Token token, double opacity) {
    return of(token).deriveColor(0, 1, 1, opacity);
  }

  /** The colour of a role for a chart that draws with AWT paints. */
  public java.awt.Color awt(Token token) {
    return awt(token, 1);
  }

  /** The colour of a role for a chart that draws with AWT paints, let through. */
  public java.awt.Color awt(Token token, double opacity) {
    Color c = of(token);
    return new java.awt.Color(
        (float) c.getRed(),
        (float) c.getGreen(),
        (float) c.getBlue(),
        (float) (c.getOpacity() * opacity));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Palette palette && palette.colours.equals(colours);
  }

  @Override
  public int hashCode() {
    return colours.hashCode();
  }
}
