package org.optofit.ui.control;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

/** A button that shows an icon; its name is the tooltip and the accessible text. */
public final class IconButton extends Button {
  /**
   * A button of 32x32 px; style class {@code small} makes it 24x24, {@code flat} takes its frame.
   *
   * @param name what it does, a verb with its object
   */
  public IconButton(Icon icon, String name) {
    getStyleClass().add("icon-button");
    setIcon(icon, name);
  }

  /** Changes what the button shows and does, such as play to pause. */
  public void setIcon(Icon icon, String name) {
    setGraphic(icon.node());
    setAccessibleText(name);
    setTooltip(new Tooltip(name));
  }
}
