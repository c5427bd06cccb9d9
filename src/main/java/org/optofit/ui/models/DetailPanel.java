package org.optofit.ui.models;

import java.util.Objects;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.optofit.model.UnitModel;
import org.optofit.ui.control.Panel;

/** Name, notes and origin of the model that is looked at; leaving a field keeps what is in it. */
final class DetailPanel {
  /** Height of the panel, px. */
  static final double HEIGHT = 196;

  private final ModelsViewModel viewModel;
  private final TextField name = new TextField();
  private final TextArea notes = new TextArea();
  private final Label contents = new Label();
  private final Label origin = new Label();
  private final Panel panel = new Panel("Model");

  DetailPanel(ModelsViewModel viewModel) {
    this.viewModel = viewModel;
    name.setId("model-name");
    name.setAccessibleText("Name of the model");
    name.setOnAction(event -> keep());
    notes.setId("model-notes");
    notes.setAccessibleText("Notes");
    notes.setWrapText(true);
    notes.setPrefRowCount(3);
    name.focusedProperty().addListener((observable, before, now) -> left(now));
    notes.focusedProperty().addListener((observable, before, now) -> left(now));
    name.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            show(viewModel.selectedProperty().get());
            event.consume();
          }
        });
    GridPane grid = new GridPane();
    grid.getStyleClass().add("model-detail");
    ColumnConstraints words = new ColumnConstraints();
    words.setMinWidth(72);
    ColumnConstraints fields = new ColumnConstraints();
    fields.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().addAll(words, fields);
    grid.addRow(0, label("Name", name), name);
    Label notesLabel = label("Notes", notes);
    grid.addRow(1, notesLabel, notes);
    notesLabel.getStyleClass().add("beside-text");
    GridPane.setValignment(notesLabel, VPos.TOP);
    grid.addRow(2, label("Contents", contents), contents);
    grid.addRow(3, label("From", origin), origin);
    contents.getStyleClass().add("secondary");
    origin.getStyleClass().add("secondary");
    panel.setCenter(grid);
    viewModel.selectedProperty().subscribe(this::show);
  }

  Panel node() {
    return panel;
  }

  private static Label label(String text, Node field) {
    Label label = new Label(text);
    label.getStyleClass().add("muted");
    label.setLabelFor(field);
    return label;
  }

  private void show(ModelRow row) {
    UnitModel model = row.model();
    name.setText(row.name());
    notes.setText(model == null ? "" : model.notes());
    name.setEditable(row.editable());
    notes.setEditable(row.editable());
    notes.setPromptText(row.editable() ? "What is worth knowing about it" : "");
    contents.setText(row.problem().isEmpty() ? row.contents() : row.problem());
    contents.setTooltip(new Tooltip(contents.getText()));
    origin.setText(row.origin());
    origin.setTooltip(row.origin().isEmpty() ? null : new Tooltip(row.origin()));
    panel
        .noteProperty()
        .set(
            row.entry() == null
                ? "part of Optofit, not to be changed; duplicate it to make it yours"
                : "");
  }

  private void left(boolean focused) {
    if (!focused) {
      keep();
    }
  }

  private void keep() {
    viewModel.describe(name.getText(), Objects.toString(notes.getText(), ""));
  }
}
