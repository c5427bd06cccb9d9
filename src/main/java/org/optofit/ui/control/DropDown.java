package org.optofit.ui.control;

import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/**
 * A choice among values of which only the chosen one is visible; not edited as text.
 *
 * @param <T> the values
 */
public final class DropDown<T> extends ComboBox<T> {
  /**
   * A choice without values.
   *
   * @param accessibleText what is chosen
   * @param text text of a value; nothing chosen is empty
   */
  public DropDown(String accessibleText, Function<? super T, String> text) {
    setAccessibleText(accessibleText);
    setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable T value) {
            return value == null ? "" : text.apply(value);
          }

          @Override
          public T fromString(String typed) {
            throw new UnsupportedOperationException("the choice is not edited");
          }
        });
  }

  /** Follows a property and sets it; an emptied list is no choice of the user. */
  public void follow(Property<T> property) {
    property.subscribe(this::setValue);
    setOnAction(
        event -> {
          if (getValue() != null) {
            property.setValue(getValue());
          }
        });
  }
}
