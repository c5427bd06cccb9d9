package org.optofit.ui.control;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;

/** A button that shows an icon and stays pressed; its name is tooltip and accessible text. */
public final class IconToggle extends ToggleButton {
  /**
   * A toggle button of 32x32 px; style class {@code small} makes it 24x24.
   *
   * @param name what is on while it is pressed
   */
  public IconToggle(Icon icon, String name) {
    getStyleClass().add("icon-button");
    setGraphic(icon.node());
    setAccessibleText(name);
    setTooltip(new Tooltip(name));
  }
}
