package org.optofit.ui.control;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * One check of a recording: mark, name, value and limit; a warning or a blocking finding opens and
 * says what to do.
 */
public final class CheckRow extends VBox {
  private static final double HEAD_HEIGHT = 31;
  private static final double ICON = 16;
  private static final double NAME_WIDTH = 140;

  private final HBox body = new HBox();
  private final HBox head;

  /**
   * A row.
   *
   * @param mark {@link Mark#OK}, {@link Mark#WARNING} or {@link Mark#BLOCKING}; {@link Mark#BUSY}
   *     while the check runs
   * @param message finding and next step, two sentences; empty when passed
   */
  public CheckRow(Mark mark, String name, String value, String limit, String message) {
    boolean open = mark == Mark.WARNING || mark == Mark.BLOCKING;
    getStyleClass().addAll("check-row", mark.styleClass());
    if (open) {
      getStyleClass().add("open");
    }
    head = head(mark, name, value, limit, open);
    getChildren().add(head);
    if (open) {
      Label finding = new Label(message);
      finding.getStyleClass().add("check-finding");
      finding.setWrapText(true);
      finding.setMinHeight(Region.USE_PREF_SIZE);
      finding.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(finding, Priority.ALWAYS);
      body.getStyleClass().add("check-body");
      body.getChildren().add(finding);
      body.setAlignment(Pos.TOP_LEFT);
      VBox.setVgrow(body, Priority.ALWAYS);
      getChildren().add(body);
    }
    String word = mark.word().isEmpty() ? "" : mark.word() + ", ";
    setAccessibleText(name + ", " + word + value + (message.isEmpty() ? "" : ". " + message));
  }

  /** Adds the one button of an open row. */
  public void setAction(String text, Runnable action) {
    StackPane holder = new StackPane(button(text, action));
    StackPane.setAlignment(holder.getChildren().get(0), Pos.BOTTOM_RIGHT);
    holder.setMinWidth(Region.USE_PREF_SIZE);
    if (body.getChildren().size() > 1) {
      body.getChildren().remove(1);
    }
    body.getChildren().add(holder);
  }

  /** Adds a button to a row without an action, in the place of its limit: a way back. */
  public void setWayBack(String text, Runnable action) {
    int last = head.getChildren().size() - 1;
    head.getChildren().set(last, button(text, action));
  }

  private static Button button(String text, Runnable action) {
    Button button = new Button(text);
    button.getStyleClass().add("small");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }

  private static HBox head(Mark mark, String name, String value, String limit, boolean open) {
    Label nameLabel = new Label(name);
    nameLabel.getStyleClass().add("check-name");
    HBox title = new HBox(4, nameLabel);
    title.setAlignment(Pos.CENTER_LEFT);
    title.setMinWidth(NAME_WIDTH);
    title.setPrefWidth(NAME_WIDTH);
    title.setMaxWidth(NAME_WIDTH);
    if (open) {
      Label word = new Label(mark.word());
      word.getStyleClass().addAll("check-word", mark.styleClass());
      word.setMinWidth(Region.USE_PREF_SIZE);
      title.getChildren().add(word);
    }
    Label valueLabel = new Label(value);
    valueLabel.getStyleClass().add("check-value");
    valueLabel.setMinWidth(Region.USE_PREF_SIZE);
    Label limitLabel = new Label(limit);
    limitLabel.getStyleClass().add("check-limit");
    Region gap = new Region();
    gap.setMinWidth(8);
    HBox.setHgrow(gap, Priority.ALWAYS);
    Region icon = mark.node(ICON);
    HBox head = new HBox(icon, title, valueLabel, gap, limitLabel);
    HBox.setMargin(icon, new Insets(0, 8, 0, 0));
    head.getStyleClass().add("check-head");
    head.setAlignment(Pos.CENTER_LEFT);
    head.setMinHeight(HEAD_HEIGHT);
    head.setPrefHeight(HEAD_HEIGHT);
    return head;
  }
}
