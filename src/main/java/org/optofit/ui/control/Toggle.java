package org.optofit.ui.control;

import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A switch of 32x16 px with its text behind it. Space or a click turns it over. */
public final class Toggle extends ToggleButton {
  /** A toggle that is off. */
  public Toggle(String text) {
    super(text);
    getStyleClass().setAll("toggle");
    Region thumb = new Region();
    thumb.getStyleClass().add("toggle-thumb");
    StackPane track = new StackPane(thumb);
    track.getStyleClass().add("toggle-track");
    setGraphic(track);
  }
}
