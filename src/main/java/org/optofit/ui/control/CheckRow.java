package org.optofit.ui.control;

import javafx.scene.layout.VBox;

/**
 * One check of a recording: mark, name, value and limit; a warning or a blocking finding opens and
 * says what to do.
 */
public final class CheckRow extends VBox {
  /**
   * A row.
   *
   * @param mark {@link Mark#OK}, {@link Mark#WARNING} or {@link Mark#BLOCKING}; {@link Mark#BUSY}
   *     while the check runs
   * @param message finding and next step, two sentences; empty when passed
   */
  public CheckRow(Mark mark, String name, String value, String limit, String message) {
    getStyleClass().addAll("check-row", mark.styleClass());
  }

  /** Adds the one button of an open row. */
  public void setAction(String text, Runnable action) {}
}
