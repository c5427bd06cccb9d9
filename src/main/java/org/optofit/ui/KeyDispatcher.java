package org.optofit.ui;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * Gives keys to commands before controls see them.
 *
 * <p>While a field takes text, keys without Ctrl and the field's own undo stay with the field.
 * Space presses a button only if the keyboard brought the focus there; after a click it plays,
 * wherever the click was.
 */
final class KeyDispatcher {
  private final List<Command> commands;

  private KeyDispatcher(List<Command> commands) {
    this.commands = commands;
  }

  /** Listens to the keys of a scene. */
  static void install(Scene scene, List<Command> commands) {
    KeyDispatcher dispatcher = new KeyDispatcher(List.copyOf(commands));
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> dispatcher.pressed(scene, event));
  }

  private void pressed(Scene scene, KeyEvent event) {
    for (Command command : commands) {
      KeyCombination key = command.key();
      if (key != null && key.match(event)) {
        if (command.enabledProperty().get() && !belongsToOwner(scene.getFocusOwner(), event)) {
          event.consume();
          command.run();
        }
        return;
      }
    }
  }

  private static boolean belongsToOwner(Node owner, KeyEvent event) {
    if (owner instanceof TextInputControl) {
      return (!event.isShortcutDown() && !event.getCode().isFunctionKey())
          || event.getCode() == KeyCode.Z;
    }
    return event.getCode() == KeyCode.SPACE
        && owner != null
        && owner.isFocusVisible()
        && (owner instanceof ButtonBase
            || owner instanceof ComboBoxBase<?>
            || owner.getAccessibleRole() == AccessibleRole.BUTTON);
  }
}
