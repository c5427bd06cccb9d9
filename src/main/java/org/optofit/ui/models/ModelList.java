package org.optofit.ui.models;

import java.io.File;
import java.time.ZoneId;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.optofit.store.ModelStore;
import org.optofit.ui.control.Panel;

/** All models, the way in for others, and what was deleted last. */
final class ModelList {
  private static final double CELL_HEIGHT = 52;

  private final ModelsViewModel viewModel;
  private final ListView<ModelRow> list;
  private final Panel panel;
  private boolean following;

  ModelList(ModelsViewModel viewModel) {
    this.viewModel = viewModel;
    list = new ListView<>(viewModel.rows());
    list.setId("models");
    list.getStyleClass().add("model-list");
    list.setAccessibleText("Models");
    list.setFixedCellSize(CELL_HEIGHT);
    list.setCellFactory(view -> new Cell());
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (observable, before, now) -> {
              if (!following && now != null) {
                viewModel.selectedProperty().set(now);
              }
            });
    list.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.DELETE) {
            viewModel.delete();
            event.consume();
          }
        });
    viewModel.selectedProperty().subscribe(this::follow);
    viewModel
        .rows()
        .subscribe(() -> Platform.runLater(() -> follow(viewModel.selectedProperty().get())));
    BorderPane content = new BorderPane(list);
    content.setBottom(undoLine());
    panel = new Panel("Models", content);
    Button open = new Button("Import…");
    open.setId("import-models");
    open.getStyleClass().add("small");
    open.setTooltip(new Tooltip("Copy model files into the library; dropping them here does too"));
    open.setOnAction(event -> askForModels());
    panel.headerNodes().add(open);
  }

  Panel node() {
    return panel;
  }

  /** The list loses its own selection whenever its items are replaced, and does so last. */
  private void follow(ModelRow now) {
    following = true;
    list.getSelectionModel().select(now);
    following = false;
  }

  private HBox undoLine() {
    Label note = new Label();
    note.textProperty().bind(viewModel.undoNoteProperty());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button undo = new Button("Undo");
    undo.setId("undo-delete");
    undo.setMinWidth(Region.USE_PREF_SIZE);
    undo.getStyleClass().add("small");
    undo.setOnAction(event -> viewModel.undoDelete());
    HBox line = new HBox(note, space, undo);
    line.getStyleClass().add("undo-line");
    line.visibleProperty().bind(viewModel.undoNoteProperty().isNotEmpty());
    line.managedProperty().bind(line.visibleProperty());
    return line;
  }

  private void askForModels() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Import models");
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter("Optofit models", "*" + ModelStore.EXTENSION));
    @Nullable List<File> files = chooser.showOpenMultipleDialog(panel.getScene().getWindow());
    if (files != null) {
      viewModel.importFiles(files.stream().map(File::toPath).toList());
    }
  }

  /** Name and date, contents below. */
  private static final class Cell extends ListCell<ModelRow> {
    private final Label name = new Label();
    private final Label date = new Label();
    private final Label contents = new Label();
    private final VBox box;

    Cell() {
      name.getStyleClass().add("strong");
      date.getStyleClass().add("secondary");
      date.setMinWidth(Region.USE_PREF_SIZE);
      contents.getStyleClass().add("secondary");
      Region space = new Region();
      HBox.setHgrow(space, Priority.ALWAYS);
      HBox head = new HBox(name, space, date);
      head.getStyleClass().add("model-head");
      box = new VBox(head, contents);
      box.getStyleClass().add("model-cell");
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ModelRow row, boolean empty) {
      super.updateItem(row, empty);
      if (row == null || empty) {
        setGraphic(null);
        return;
      }
      name.setText(row.name());
      date.setText(row.date(ZoneId.systemDefault()));
      contents.setText(row.contents());
      setAccessibleText(row.name() + ", " + row.contents());
      setGraphic(box);
    }
  }
}
