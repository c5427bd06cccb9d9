package org.optofit.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;
import org.optofit.store.ColourScheme;
import org.optofit.ui.control.Typeface;

/** The two looks of the window. */
public enum Theme {
  /** Graphite; the first one shown. */
  DARK(ColourScheme.DARK, "optofit-dark.css"),
  /** Paper. */
  LIGHT(ColourScheme.LIGHT, "optofit-light.css");

  private final ColourScheme scheme;
  private final String tokens;

  Theme(ColourScheme scheme, String tokens) {
    this.scheme = scheme;
    this.tokens = tokens;
  }

  /** The theme that shows a colour scheme. */
  static Theme of(ColourScheme scheme) {
    return scheme == ColourScheme.LIGHT ? LIGHT : DARK;
  }

  /** The colour scheme it shows. */
  ColourScheme scheme() {
    return scheme;
  }

  /** The other one. */
  public Theme other() {
    return this == DARK ? LIGHT : DARK;
  }

  /** Puts the theme on a scene and everything that pops up from it. */
  public void apply(Scene scene) {
    prepare();
    scene
        .getStylesheets()
        .setAll(List.of(sheet(tokens), sheet("optofit.css"), sheet("window.css")));
  }

  /** Makes fonts and base styles ready, before there is a scene to style twice. */
  void prepare() {
    Typeface.REGULAR.size(13);
    Application.setUserAgentStylesheet(base());
  }

  private String base() {
    return this == DARK
        ? new PrimerDark().getUserAgentStylesheetBSS()
        : new PrimerLight().getUserAgentStylesheetBSS();
  }

  private static String sheet(String name) {
    return Objects.requireNonNull(Theme.class.getResource(name), name).toExternalForm();
  }
}
