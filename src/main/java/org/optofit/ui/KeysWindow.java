package org.optofit.ui;

import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Stage;

/** All keys on one page. */
final class KeysWindow {
  private static final List<String[]> CONTROLS =
      List.of(
          new String[] {"Start the fit", "Ctrl+Enter"},
          new String[] {"Stop the fit, keep the best", "Esc"},
          new String[] {"Knob or slider: one step", "Arrow keys"},
          new String[] {"Fine step", "Shift and arrow keys"},
          new String[] {"Ten steps", "Page up, Page down"},
          new String[] {"Lowest, highest", "Home, End"},
          new String[] {"Back to the default", "Double click"},
          new String[] {"Row follows its knob again", "Delete"},
          new String[] {"Waveform: 1 s, 0.1 s", "Left, Right, with Shift"},
          new String[] {"Waveform: loop from here, to here", "[ and ]"});

  private KeysWindow() {}

  /** Opens the page over a window. */
  static void show(Scene owner, List<Command> commands) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("keys");
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(256);
    grid.getColumnConstraints().add(names);
    for (Command command : commands) {
      KeyCombination key = command.key();
      if (key != null) {
        add(grid, command.textProperty().get(), key.getDisplayText());
      }
    }
    CONTROLS.forEach(line -> add(grid, line[0], line[1]));
    Stage stage = new Stage();
    Button close = new Button("Close");
    close.setCancelButton(true);
    close.setDefaultButton(true);
    close.setOnAction(event -> stage.close());
    VBox box = new VBox(grid, close);
    box.getStyleClass().add("keys-page");
    Scene scene = new Scene(box);
    scene.getStylesheets().setAll(owner.getStylesheets());
    stage.setTitle("Keys");
    stage.initOwner(Objects.requireNonNull(owner.getWindow()));
    stage.initModality(Modality.WINDOW_MODAL);
    stage.setResizable(false);
    stage.setScene(scene);
    stage.show();
  }

  private static void add(GridPane grid, String name, String key) {
    Label keyLabel = new Label(key);
    keyLabel.getStyleClass().add("key");
    grid.addRow(grid.getRowCount(), new Label(name), keyLabel);
  }
}
