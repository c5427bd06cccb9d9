package org.optofit.ui.audition;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.optofit.ui.control.Icon;

/**
 * A plate over the meter while something else than the unit is heard, which is easily forgotten.
 */
final class ListeningReminder extends Label {
  private static final double FROM_EDGE = 10;

  /**
   * A plate that shows when there is a text.
   *
   * @param text what is heard instead, empty for the unit
   */
  ListeningReminder(ObservableValue<String> text) {
    getStyleClass().add("listening-reminder");
    setGraphic(Icon.WARNING.node());
    textProperty().bind(text);
    visibleProperty().bind(text.map(t -> !t.isEmpty()));
    setMouseTransparent(true);
  }

  /** Lays it on the upper left corner of the meter's glass. */
  void place(Region meter) {
    resizeRelocate(
        meter.getLayoutX() + FROM_EDGE,
        meter.getLayoutY() + FROM_EDGE,
        Math.ceil(prefWidth(-1)),
        Math.ceil(prefHeight(-1)));
  }
}
