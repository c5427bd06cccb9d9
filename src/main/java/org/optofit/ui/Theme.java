package org.optofit.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;
import org.optofit.ui.control.Typeface;

/** Dark or light: AtlantaFX's Primer below, our tokens and rules above. */
/*
 * The base theme is set for the whole application and the tokens are a stylesheet each, because a
 * popup window (menu, tooltip) copies its owner's stylesheets but neither the owner's user agent
 * stylesheet nor the style classes of its root.
 */
public enum Theme {
  /** Light text on graphite. */
  DARK(new PrimerDark().getUserAgentStylesheet(), "optofit-dark.css"),
  /** Dark text on paper. */
  LIGHT(new PrimerLight().getUserAgentStylesheet(), "optofit-light.css");

  private final String base;
  private final String tokens;

  Theme(String base, String tokens) {
    this.base = base;
    this.tokens = resource(tokens);
  }

  /** Puts this theme on a scene in place of any before; also loads the fonts. */
  public void apply(Scene scene) {
    for (Typeface typeface : Typeface.values()) {
      typeface.size(13);
    }
    Application.setUserAgentStylesheet(base);
    String rules = resource("optofit.css");
    scene.getStylesheets().removeAll(DARK.tokens, LIGHT.tokens, rules);
    scene.getStylesheets().addAll(tokens, rules);
  }

  private static String resource(String name) {
    return Objects.requireNonNull(Theme.class.getResource("/org/optofit/ui/" + name))
        .toExternalForm();
  }
}
