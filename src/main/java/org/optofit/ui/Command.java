package org.optofit.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/** Something the window can be told to do, with its key and its line in the menu. */
public final class Command {
  private final StringProperty text;
  private final BooleanProperty enabled = new SimpleBooleanProperty(this, "enabled", true);
  private final @Nullable KeyCombination key;
  private final Runnable action;

  /** A command without a key. */
  public Command(String text, Runnable action) {
    this(text, null, action);
  }

  /**
   * A command with a key.
   *
   * @param text verb with its object, as in the menu
   * @param key its key, or null
   * @param action what it does
   */
  public Command(String text, @Nullable KeyCombination key, Runnable action) {
    this.text = new SimpleStringProperty(this, "text", text);
    this.key = key;
    this.action = action;
  }

  /** Words in the menu. */
  public StringProperty textProperty() {
    return text;
  }

  /** Whether it can be run now. */
  public BooleanProperty enabledProperty() {
    return enabled;
  }

  /** Its key, or null. */
  public @Nullable KeyCombination key() {
    return key;
  }

  /** Runs it if it is enabled. */
  public void run() {
    if (enabled.get()) {
      action.run();
    }
  }
}
