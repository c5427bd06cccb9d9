package org.optofit.ui.control;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.util.Duration;
import org.controlsfx.control.PopOver;

/** Small windows at a button, all alike: without title and animation, closed by Escape. */
public final class PopOvers {
  private PopOvers() {}

  /** Gives a window its content and its looks. */
  public static void prepare(PopOver popOver, Node content) {
    popOver.setContentNode(content);
    popOver.setArrowLocation(PopOver.ArrowLocation.BOTTOM_CENTER);
    popOver.setAnimated(false);
    popOver.setDetachable(false);
    popOver.setCornerRadius(6);
    popOver.setFadeInDuration(Duration.ZERO);
    popOver.setFadeOutDuration(Duration.ZERO);
    popOver.setAutoHide(true);
    popOver.setHideOnEscape(true);
  }

  /** Opens at a node, with the stylesheets of its scene and others. */
  public static void show(PopOver popOver, Node owner, String... stylesheets) {
    Scene scene = owner.getScene();
    popOver.getRoot().getStylesheets().setAll(scene.getStylesheets());
    popOver.getRoot().getStylesheets().addAll(stylesheets);
    popOver.show(owner);
  }
}
