package org.optofit.ui.control;

import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Control;
import javafx.scene.control.Skin;

/** A place for one recording: drop a file on it, or press Enter to choose one. 96 px high. */
public final class DropTarget extends Control {
  /** What the target shows. */
  sealed interface Content {
    /** Nothing yet. */
    record Empty() implements Content {}

    /** A file in use and two lines of facts. */
    record Filled(String fileName, String format, String length) implements Content {}

    /** A file not used, why, and what to do. */
    record Refused(String fileName, String reason, String nextStep) implements Content {}
  }

  private final String role;
  private final String roleTitle;
  private final String extensions;
  private Content content = new Content.Empty();
  private Runnable onContent = () -> {};
  private Runnable onChoose = () -> {};
  private Runnable onRemove = () -> {};
  private Consumer<List<File>> onFiles = files -> {};

  /**
   * An empty target.
   *
   * @param role what the file is used as, such as {@code dry}
   * @param roleTitle heading once filled, such as {@code Dry, the input}
   * @param extensions file types, for the hint, such as {@code WAV, AIFF, AU, FLAC}
   */
  public DropTarget(String role, String roleTitle, String extensions) {
    this.role = role;
    this.roleTitle = roleTitle;
    this.extensions = extensions;
    getStyleClass().add("drop-target");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.BUTTON);
    setContent(new Content.Empty());
  }

  /** Shows that there is no file. */
  public void showEmpty() {
    setContent(new Content.Empty());
  }

  /** Shows a file in use: its name and two lines of facts. */
  public void showFilled(String fileName, String format, String length) {
    setContent(new Content.Filled(fileName, format, length));
  }

  /** Shows why a file is not used, and the next step. */
  public void showError(String fileName, String reason, String nextStep) {
    setContent(new Content.Refused(fileName, reason, nextStep));
  }

  /** Called on a click, Enter or Space: ask for a file. */
  public void setOnChoose(Runnable handler) {
    onChoose = handler;
  }

  /** Called when the cross is pressed or Delete typed. */
  public void setOnRemove(Runnable handler) {
    onRemove = handler;
  }

  /** Called with the files dropped, one or more. */
  public void setOnFiles(Consumer<List<File>> handler) {
    onFiles = handler;
  }

  String role() {
    return role;
  }

  String roleTitle() {
    return roleTitle;
  }

  String extensions() {
    return extensions;
  }

  Content content() {
    return content;
  }

  void setOnContent(Runnable handler) {
    onContent = handler;
  }

  void choose() {
    onChoose.run();
  }

  void remove() {
    onRemove.run();
  }

  void take(List<File> files) {
    onFiles.accept(files);
  }

  private void setContent(Content shown) {
    content = shown;
    setAccessibleText(sentence(shown));
    onContent.run();
  }

  private String sentence(Content shown) {
    if (shown instanceof Content.Filled filled) {
      return String.join(", ", roleTitle, filled.fileName(), filled.format(), filled.length());
    }
    if (shown instanceof Content.Refused refused) {
      return refused.fileName() + " is not used. " + refused.reason() + " " + refused.nextStep();
    }
    return "Choose the " + role.toLowerCase(Locale.ROOT) + " recording";
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    if (action == AccessibleAction.FIRE) {
      choose();
    } else {
      super.executeAccessibleAction(action, parameters);
    }
  }

  @Override
  protected Skin<?> createDefaultSkin() {
    return new DropTargetSkin(this);
  }
}
