package org.optofit.ui.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.optofit.ui.control.Mark;

/**
 * A capture in the sweep's table. Keys on the row: Space leaves it out or takes it in, R fits it
 * again, Delete takes it off.
 */
final class SweepRowView extends HBox {
  private static final PseudoClass RUNNING = PseudoClass.getPseudoClass("running");
  private static final PseudoClass LEFT_OUT = PseudoClass.getPseudoClass("left-out");
  private static final PseudoClass REASON = PseudoClass.getPseudoClass("reason");

  private final SweepViewModel sweep;
  private final TextField knob = new TextField();
  private final Label file = new Label();
  private final Label state = new Label();
  private final List<Label> figures = new ArrayList<>();
  private final Button remedy = new Button();
  private boolean narrow;
  private @Nullable SweepRow row;
  private @Nullable Mark shownMark;

  SweepRowView(SweepViewModel sweep, boolean narrow) {
    this.sweep = sweep;
    this.narrow = narrow;
    getStyleClass().add("sweep-row");
    setAlignment(Pos.CENTER_LEFT);
    setFocusTraversable(true);
    knob.getStyleClass().add("value-field");
    knob.setTooltip(new Tooltip("Position of the knob during the recording, 0 to 100"));
    knob.setOnAction(event -> enter());
    knob.focusedProperty().addListener((observable, before, now) -> left(now));
    knob.editableProperty().bind(sweep.runningProperty().not());
    remedy.getStyleClass().add("small");
    remedy.setMinWidth(Region.USE_PREF_SIZE);
    remedy.disableProperty().bind(sweep.runningProperty());
    remedy.setOnAction(
        event -> {
          if (row != null) {
            row.remedy().ifPresent(help -> sweep.apply(id(), help));
          }
        });
    for (int i = 0; i < SweepColumns.FIGURES.size(); i++) {
      Label label = new Label();
      label.getStyleClass().add(i == 2 ? "strong-number" : "number");
      figures.add(label);
    }
    file.getStyleClass().add("text");
    state.getStyleClass().add("state");
    setOnContextMenuRequested(
        event -> contextMenu().show(this, event.getScreenX(), event.getScreenY()));
    addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    setOnMousePressed(event -> requestFocus());
  }

  /** Shows a capture; an entry being typed stays. */
  void show(SweepRow now) {
    if (now.equals(row)) {
      return;
    }
    SweepRow before = row;
    row = now;
    if (!knob.isFocused() || before == null || before.id() != now.id()) {
      knob.setText(now.knob());
    }
    knob.setAccessibleText("Knob position of " + now.file());
    set(file, now.file(), now.file());
    set(state, now.state(), now.detail());
    if (now.mark() != shownMark) {
      shownMark = now.mark();
      state.setGraphic(now.mark() == Mark.NONE ? null : now.mark().node(16));
    }
    SweepRow.Figures f = now.figures();
    List<String> texts = List.of(f.threshold(), f.ratio(), f.esr(), f.iterations());
    for (int i = 0; i < texts.size(); i++) {
      figures.get(i).setText(texts.get(i));
    }
    now.remedy().ifPresent(help -> remedy.setText(help.label()));
    pseudoClassStateChanged(RUNNING, now.running());
    pseudoClassStateChanged(LEFT_OUT, now.leftOut());
    pseudoClassStateChanged(REASON, now.mark() == Mark.BLOCKING);
    setAccessibleText(
        "%s at %s: %s. %s".formatted(now.file(), now.knob(), now.state(), now.detail()).strip());
    arrange();
  }

  /** Whether the last figure makes room. */
  void setNarrow(boolean now) {
    narrow = now;
    arrange();
  }

  private void arrange() {
    SweepRow shown = row;
    if (shown == null) {
      return;
    }
    HBox field = new HBox();
    List<Node> children = new ArrayList<>();
    if (getChildren().isEmpty()) {
      SweepColumns.fixed(knob, 44);
      field.getChildren().add(knob);
      field.setAlignment(Pos.CENTER_RIGHT);
      field.getStyleClass().add("knob-cell");
      children.add(SweepColumns.fixed(field, SweepColumns.KNOB));
    } else {
      children.add(getChildren().get(0));
    }
    children.add(SweepColumns.growing(file));
    if (shown.reason()) {
      double width = SweepColumns.STATE;
      for (int i = 0; i < SweepColumns.figures(narrow); i++) {
        width += SweepColumns.FIGURES.get(i);
      }
      Region space = new Region();
      HBox.setHgrow(space, Priority.SOMETIMES);
      HBox across = new HBox(state, space);
      state.setMinWidth(0);
      state.setPrefWidth(Region.USE_COMPUTED_SIZE);
      state.setMaxWidth(Double.MAX_VALUE);
      if (shown.remedy().isPresent()) {
        across.getChildren().add(remedy);
      }
      across.getStyleClass().add("across");
      across.setAlignment(Pos.CENTER_LEFT);
      children.add(SweepColumns.fixed(across, width));
    } else {
      children.add(SweepColumns.fixed(state, SweepColumns.STATE));
      for (int i = 0; i < SweepColumns.figures(narrow); i++) {
        children.add(SweepColumns.fixed(figures.get(i), SweepColumns.FIGURES.get(i)));
      }
    }
    if (!children.equals(getChildren())) {
      getChildren().setAll(children);
    }
  }

  private static void set(Label label, String text, String whole) {
    label.setText(text);
    label.setTooltip(whole.isEmpty() ? null : new Tooltip(whole));
  }

  private int id() {
    return Objects.requireNonNull(row).id();
  }

  private void enter() {
    if (row != null && !knob.getText().equals(row.knob())) {
      int capture = id();
      String typed = knob.getText();
      knob.setText(row.knob());
      requestFocus();
      sweep.setPosition(capture, typed);
    }
  }

  private void left(boolean focused) {
    if (!focused) {
      enter();
    }
  }

  private ContextMenu contextMenu() {
    SweepRow shown = Objects.requireNonNull(row);
    MenuItem out = new MenuItem(shown.leftOut() ? "Take in again" : "Leave out");
    out.setOnAction(event -> sweep.toggleLeftOut(shown.id()));
    MenuItem again = new MenuItem("Fit again");
    again.setDisable(shown.leftOut());
    again.setOnAction(event -> sweep.refit(shown.id()));
    MenuItem off = new MenuItem("Remove from the list");
    off.setOnAction(event -> sweep.remove(shown.id()));
    return new ContextMenu(out, again, off);
  }

  private void keyPressed(KeyEvent event) {
    if (event.getTarget() == knob) {
      if (event.getCode() == KeyCode.ESCAPE && row != null) {
        knob.setText(row.knob());
        requestFocus();
        event.consume();
      }
      return;
    }
    if (row == null || event.isShortcutDown() || event.getTarget() != this) {
      return;
    }
    switch (event.getCode()) {
      case SPACE -> sweep.toggleLeftOut(id());
      case R -> sweep.refit(id());
      case DELETE, BACK_SPACE -> sweep.remove(id());
      default -> {
        return;
      }
    }
    event.consume();
  }
}
