package org.optofit.ui.audition;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.optofit.ui.control.Icon;

/**
 * A plate over the meter while something else than the unit is heard, which is easily forgotten.
 */
final class ListeningReminder extends Label {
  private static final double FROM_FOOT = 6;

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

  /** Lays it on the middle of the meter's apron, where no label is and no needle reads. */
  void place(Region meter) {
    double width = Math.ceil(prefWidth(-1));
    double height = Math.ceil(prefHeight(-1));
    resizeRelocate(
        Math.rint(meter.getLayoutX() + (meter.getWidth() - width) / 2),
        Math.rint(meter.getLayoutY() + meter.getHeight() - FROM_FOOT - height),
        width,
        height);
  }
}
