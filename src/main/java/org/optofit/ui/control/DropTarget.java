package org.optofit.ui.control;

import java.io.File;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Control;

/** A place for one recording: drop a file on it, or press Enter to choose one. 96 px high. */
public final class DropTarget extends Control {
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
    getStyleClass().add("drop-target");
  }

  /** Shows that there is no file. */
  public void showEmpty() {}

  /** Shows a file in use: its name and two lines of facts. */
  public void showFilled(String fileName, String format, String length) {}

  /** Shows why a file is not used, and the next step. */
  public void showError(String fileName, String reason, String nextStep) {}

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

  void choose() {
    onChoose.run();
  }

  void remove() {
    onRemove.run();
  }

  void take(List<File> files) {
    onFiles.accept(files);
  }
}
