package org.optofit.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;
import org.optofit.ui.control.Typeface;

/** The two looks of the window. */
public enum Theme {
  /** Graphite; the first one shown. */
  DARK("dark", "optofit-dark.css"),
  /** Paper. */
  LIGHT("light", "optofit-light.css");

  private final String id;
  private final String tokens;

  Theme(String id, String tokens) {
    this.id = id;
    this.tokens = tokens;
  }

  /** The theme of a word in the settings; dark for any other word. */
  public static Theme of(String id) {
    return LIGHT.id.equals(id) ? LIGHT : DARK;
  }

  /** Word in the settings. */
  public String id() {
    return id;
  }

  /** The other one. */
  public Theme other() {
    return this == DARK ? LIGHT : DARK;
  }

  /** Puts the theme on a scene and everything that pops up from it. */
  public void apply(Scene scene) {
    Typeface.REGULAR.size(13);
    Application.setUserAgentStylesheet(base());
    scene
        .getStylesheets()
        .setAll(List.of(sheet(tokens), sheet("optofit.css"), sheet("window.css")));
  }

  private String base() {
    return this == DARK
        ? new PrimerDark().getUserAgentStylesheet()
        : new PrimerLight().getUserAgentStylesheet();
  }

  private static String sheet(String name) {
    return Objects.requireNonNull(Theme.class.getResource(name), name).toExternalForm();
  }
}
