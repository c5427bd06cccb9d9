package org.optofit.ui.control;

import java.io.File;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SkinBase;
import javafx.scene.control.Tooltip;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** Shows a {@link DropTarget}'s content and takes files, clicks and keys. */
final class DropTargetSkin extends SkinBase<DropTarget> {
  private static final PseudoClass DRAG_OVER = PseudoClass.getPseudoClass("drag-over");
  private static final PseudoClass FILLED = PseudoClass.getPseudoClass("filled");
  private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
  private static final double HEIGHT = 96;

  private final VBox box = new VBox();

  DropTargetSkin(DropTarget target) {
    super(target);
    box.getStyleClass().add("vbox");
    getChildren().add(box);
    target.setOnContent(this::showContent);
    target.addEventHandler(DragEvent.DRAG_ENTERED, this::entered);
    target.addEventHandler(DragEvent.DRAG_EXITED, event -> showContent());
    target.addEventHandler(DragEvent.DRAG_OVER, this::over);
    target.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
    target.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    target.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    showContent();
  }

  @Override
  public void dispose() {
    if (getSkinnable() != null) {
      getSkinnable().setOnContent(() -> {});
    }
    super.dispose();
  }

  private void showContent() {
    DropTarget target = getSkinnable();
    DropTarget.Content content = target.content();
    mark(DRAG_OVER, false);
    mark(FILLED, content instanceof DropTarget.Content.Filled);
    mark(REFUSED, content instanceof DropTarget.Content.Refused);
    if (content instanceof DropTarget.Content.Filled filled) {
      showFile(
          head(Icon.AUDIO_FILE.node(), target.roleTitle()),
          filled.fileName(),
          filled.format(),
          filled.length());
    } else if (content instanceof DropTarget.Content.Refused refused) {
      showFile(
          head(Mark.BLOCKING.node(16), "Not used"),
          refused.fileName(),
          refused.reason(),
          refused.nextStep());
    } else {
      showInvitation(
          "Drop the " + target.role() + " recording", "or choose a file: " + target.extensions());
    }
  }

  private void showInvitation(String title, String hint) {
    Label titleLabel = label(title, "drop-title");
    Label hintLabel = label(hint, "drop-fact");
    hintLabel.setWrapText(true);
    hintLabel.setTextAlignment(TextAlignment.CENTER);
    hintLabel.setMinHeight(Region.USE_PREF_SIZE);
    box.setAlignment(Pos.CENTER);
    box.setSpacing(4);
    box.getChildren().setAll(Icon.OPEN.node(20), titleLabel, hintLabel);
  }

  private void showFile(Node head, String name, String first, String second) {
    box.setAlignment(Pos.TOP_LEFT);
    box.setSpacing(2);
    Label nameLabel = label(name, "drop-title");
    box.getChildren()
        .setAll(head, nameLabel, label(first, "drop-fact"), label(second, "drop-fact"));
  }

  private Node head(Region icon, String title) {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    IconButton remove = new IconButton(Icon.CLOSE, "Remove the " + getSkinnable().role() + " file");
    remove.setGraphic(Icon.CLOSE.node(12));
    remove.getStyleClass().addAll("flat", "drop-remove");
    remove.setOnAction(event -> getSkinnable().remove());
    HBox head = new HBox(6, icon, label(title, "drop-fact"), gap, remove);
    head.getStyleClass().add("drop-head");
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  /** A line that is cut with an ellipsis; the tooltip has it whole. */
  private static Label label(String text, String styleClass) {
    Label label = new Label(text);
    label.getStyleClass().add(styleClass);
    label.setTooltip(new Tooltip(text));
    return label;
  }

  private void entered(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      mark(DRAG_OVER, true);
      mark(FILLED, false);
      mark(REFUSED, false);
      showInvitation(
          "Release to use as " + getSkinnable().role(), names(event.getDragboard().getFiles()));
    }
  }

  private void over(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
      event.consume();
    }
  }

  private void dropped(DragEvent event) {
    Dragboard board = event.getDragboard();
    if (board.hasFiles()) {
      getSkinnable().take(List.copyOf(board.getFiles()));
      event.setDropCompleted(true);
      event.consume();
    }
  }

  private void clicked(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
      getSkinnable().requestFocus();
      getSkinnable().choose();
      event.consume();
    }
  }

  private void keyPressed(KeyEvent event) {
    if (event.getTarget() != getSkinnable() || event.isShortcutDown()) {
      return;
    }
    switch (event.getCode()) {
      case ENTER, SPACE -> getSkinnable().choose();
      case DELETE, BACK_SPACE -> {
        if (!(getSkinnable().content() instanceof DropTarget.Content.Empty)) {
          getSkinnable().remove();
        }
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void mark(PseudoClass state, boolean on) {
    getSkinnable().pseudoClassStateChanged(state, on);
  }

  private static String names(List<File> files) {
    return String.join(", ", files.stream().map(File::getName).toList());
  }

  @Override
  protected double computePrefHeight(double w, double top, double right, double low, double left) {
    return HEIGHT;
  }

  @Override
  protected double computeMinHeight(double w, double top, double right, double low, double left) {
    return HEIGHT;
  }

  @Override
  protected double computeMaxHeight(double w, double top, double right, double low, double left) {
    return HEIGHT;
  }

  @Override
  protected double computeMaxWidth(double h, double top, double right, double low, double left) {
    return Double.MAX_VALUE;
  }
}
