package org.optofit.ui.models;

import java.io.File;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.optofit.model.UnitModel;
import org.optofit.store.ModelStore;
import org.optofit.ui.control.Column;

/** The Models tab: the list at the left, one model and its curves at the right. */
public final class ModelsView extends HBox {
  private static final String STYLESHEET =
      Objects.requireNonNull(ModelsView.class.getResource("models.css")).toExternalForm();

  private Consumer<UnitModel> onUse = model -> {};

  /** Shows a view model. */
  public ModelsView(ModelsViewModel viewModel) {
    getStyleClass().add("models-view");
    getStylesheets().add(STYLESHEET);
    ModelList list = new ModelList(viewModel);
    Column left = new Column().growing(list.node(), 200, 1);
    left.getStyleClass().add("left-column");
    Column right =
        new Column()
            .fixed(new DetailPanel(viewModel).node(), DetailPanel.HEIGHT)
            .growing(new CurvesPanel(viewModel).node(), 280, 1)
            .fixed(new ModelBar(viewModel, model -> onUse.accept(model)).node(), 64);
    HBox.setHgrow(right, Priority.ALWAYS);
    right.setMinWidth(0);
    getChildren().addAll(left, right);
    setOnDragOver(ModelsView::dragOver);
    setOnDragDropped(event -> dropped(event, viewModel));
  }

  /** Called with the model that is to be listened to. */
  public void setOnUse(Consumer<UnitModel> handler) {
    onUse = handler;
  }

  private static void dragOver(DragEvent event) {
    if (!models(event).isEmpty()) {
      event.acceptTransferModes(TransferMode.COPY);
    }
    event.consume();
  }

  private static void dropped(DragEvent event, ModelsViewModel viewModel) {
    List<File> files = models(event);
    viewModel.importFiles(files.stream().map(File::toPath).toList());
    event.setDropCompleted(!files.isEmpty());
    event.consume();
  }

  private static List<File> models(DragEvent event) {
    return event.getDragboard().getFiles().stream()
        .filter(file -> file.getName().endsWith(ModelStore.EXTENSION))
        .toList();
  }
}
