package org.optofit.ui.control;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/**
 * A choice among few values, all visible, exactly one chosen: 24 px high.
 *
 * @param <T> the values
 */
public final class SegmentedControl<T> extends HBox {
  private final ObjectProperty<T> value;

  /**
   * A control with the first value chosen.
   *
   * @param values in reading order, at least one
   * @param text text of a value
   */
  public SegmentedControl(List<T> values, Function<? super T, String> text) {
    value = new SimpleObjectProperty<>(this, "value", values.get(0));
    getStyleClass().add("segments");
    ToggleGroup group = new ToggleGroup();
    for (T each : values) {
      ToggleButton button = new ToggleButton(text.apply(each));
      button.setMinWidth(USE_PREF_SIZE);
      button.setUserData(each);
      button.setToggleGroup(group);
      button.setSelected(each.equals(value.get()));
      getChildren().add(button);
    }
    // Arrow keys choose within the group without firing the button, so the group is what counts.
    group
        .selectedToggleProperty()
        .addListener(
            (observable, before, now) -> {
              if (now == null) {
                group.selectToggle(before);
              } else {
                value.set(valueOf(now));
              }
            });
    getChildren().get(0).getStyleClass().add("first");
    getChildren().get(getChildren().size() - 1).getStyleClass().add("last");
    value.addListener(
        (observable, before, now) ->
            group.getToggles().stream()
                .filter(toggle -> toggle.getUserData().equals(now))
                .forEach(group::selectToggle));
  }

  /** The value chosen. */
  public ObjectProperty<T> valueProperty() {
    return value;
  }

  @SuppressWarnings("unchecked") // only the constructor sets it
  private T valueOf(javafx.scene.control.Toggle toggle) {
    return (T) toggle.getUserData();
  }
}
