package org.optofit.ui.models;

import java.io.File;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.optofit.model.UnitModel;
import org.optofit.store.ModelStore;
import org.optofit.ui.control.Icon;

/** What can be done with the model that is looked at. */
final class ModelBar {
  private final ModelsViewModel viewModel;
  private final HBox bar = new HBox();

  /**
   * A bar.
   *
   * @param onUse takes the model to be listened to
   */
  ModelBar(ModelsViewModel viewModel, Consumer<UnitModel> onUse) {
    this.viewModel = viewModel;
    Button use =
        button("Use in Audition", Icon.PLAY.node(14), "Listen through this model", "use-model");
    use.getStyleClass().add("accent");
    use.setOnAction(
        event -> {
          UnitModel model = viewModel.selectedProperty().get().model();
          if (model != null) {
            onUse.accept(model);
          }
        });
    Button duplicate =
        button("Duplicate", null, "Copy it in the library, to be changed", "duplicate-model");
    duplicate.setOnAction(event -> viewModel.duplicate());
    Button export =
        button("Export…", Icon.EXPORT.node(), "Write a copy of the model file", "export-model");
    export.setOnAction(event -> export());
    Button delete =
        button("Delete", null, "Take it out of the library; Undo brings it back", "delete-model");
    delete.getStyleClass().add("flat");
    delete.setOnAction(event -> viewModel.delete());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    bar.getStyleClass().addAll("panel", "action-bar");
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getChildren().addAll(use, duplicate, export, space, delete);
    viewModel
        .selectedProperty()
        .subscribe(
            row -> {
              for (Button each : new Button[] {use, duplicate, export}) {
                each.setDisable(row.model() == null);
              }
              delete.setDisable(row.entry() == null);
            });
  }

  Region node() {
    return bar;
  }

  private static Button button(String text, @Nullable Node icon, String help, String id) {
    Button button = new Button(text, icon);
    button.setId(id);
    button.setTooltip(new Tooltip(help));
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  private void export() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Export model");
    chooser.setInitialFileName(
        viewModel.selectedProperty().get().name().replaceAll("[\\\\/:]", "_")
            + ModelStore.EXTENSION);
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter("Optofit models", "*" + ModelStore.EXTENSION));
    @Nullable File file = chooser.showSaveDialog(bar.getScene().getWindow());
    if (file != null) {
      viewModel.export(
          file.getName().endsWith(ModelStore.EXTENSION)
              ? file.toPath()
              : Path.of(file + ModelStore.EXTENSION));
    }
  }
}
