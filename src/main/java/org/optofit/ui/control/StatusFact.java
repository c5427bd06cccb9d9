package org.optofit.ui.control;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** One fact at the right of the status line: a rule, a name and a value; hidden while unknown. */
final class StatusFact extends HBox {
  private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");

  private final Label value = new Label();
  private @Nullable Icon shownIcon;

  StatusFact(String name) {
    getStyleClass().add("status-fact");
    setAlignment(Pos.CENTER_LEFT);
    value.getStyleClass().add("status-value");
    value.setMinWidth(USE_PREF_SIZE);
    if (!name.isEmpty()) {
      Label label = new Label(name);
      label.setMinWidth(USE_PREF_SIZE);
      getChildren().add(label);
    }
    getChildren().add(value);
    show("");
  }

  /** Shows a value; hides the fact if it is empty. */
  void show(String text) {
    value.setText(text);
    setVisible(!text.isEmpty());
    setManaged(!text.isEmpty());
  }

  void setIcon(Icon icon) {
    if (icon != shownIcon) {
      shownIcon = icon;
      value.setGraphic(icon.node());
    }
  }

  /** Makes the fact a button. */
  void setOnPressed(Runnable handler) {
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.BUTTON);
    accessibleTextProperty().bind(value.textProperty());
    getStyleClass().add("status-choice");
    setOnMouseClicked(event -> handler.run());
    setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            handler.run();
            event.consume();
          }
        });
  }

  void warn(boolean on) {
    pseudoClassStateChanged(WARNING, on);
  }
}
