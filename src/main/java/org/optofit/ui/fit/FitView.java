package org.optofit.ui.fit;

import java.nio.file.Path;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import org.optofit.model.AudioClip;
import org.optofit.model.UnitModel;

/** The Fit tab. All of it accepts audio files; what falls on a drop target belongs there. */
public final class FitView extends StackPane {
  static final String STYLESHEET =
      Objects.requireNonNull(FitView.class.getResource("fit.css")).toExternalForm();

  private static final KeyCombination START =
      new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

  private final FitViewModel viewModel;
  private BiConsumer<UnitModel, AudioClip> onAudition = (model, dry) -> {};
  private Consumer<Path> onOpen = file -> {};

  /** Shows a view model. */
  public FitView(FitViewModel viewModel) {
    this.viewModel = viewModel;
    getStyleClass().add("fit-view");
    getStylesheets().add(STYLESHEET);
    Node run = new RunPage(viewModel);
    Node result = new ResultPage(viewModel, this::audition, file -> onOpen.accept(file));
    run.visibleProperty().bind(viewModel.pageProperty().isEqualTo(FitViewModel.Page.RUN));
    result.visibleProperty().bind(run.visibleProperty().not());
    addTask(FitTask.PAIR, new StackPane(run, result));
    addTask(FitTask.SWEEP, new SweepPage(viewModel, (model, dry) -> onAudition.accept(model, dry)));
    addTask(FitTask.RECORD, new RecordPage(viewModel));
    setOnDragOver(this::dragOver);
    setOnDragDropped(this::dragDropped);
    addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
  }

  /** Called with the fitted model and the dry clip when "Audition this" is pressed. */
  public void setOnAudition(BiConsumer<UnitModel, AudioClip> handler) {
    onAudition = handler;
  }

  /** Called when a fit has come into the library of models. */
  public void setOnKept(Runnable handler) {
    viewModel.result().setOnKept(handler);
    viewModel.sweep().saving().setOnKept(handler);
  }

  private void addTask(FitTask task, Node page) {
    page.visibleProperty().bind(viewModel.taskProperty().isEqualTo(task));
    getChildren().add(page);
  }

  /** Called with a file that the user wants to see with what the machine has for it. */
  public void setOnOpen(Consumer<Path> handler) {
    onOpen = handler;
  }

  private void audition() {
    FittedPair fitted = viewModel.result().fittedProperty().get();
    if (fitted != null) {
      viewModel.result().listening().stop();
      onAudition.accept(viewModel.result().model(viewModel.result().draft()), fitted.dry().clip());
    }
  }

  private void dragOver(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
    }
    event.consume();
  }

  private void dragDropped(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      viewModel.commands().drop(RecordingsPanel.paths(event.getDragboard().getFiles()));
      event.setDropCompleted(true);
    }
    event.consume();
  }

  /** On the Record page Enter alone records, wherever the focus is but in a field. */
  private boolean recordsBy(KeyEvent event) {
    return viewModel.taskProperty().get() == FitTask.RECORD
        && event.getCode() == KeyCode.ENTER
        && !(event.getTarget() instanceof TextInputControl);
  }

  private void keyPressed(KeyEvent event) {
    if (START.match(event) || recordsBy(event)) {
      viewModel.commands().start();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE && viewModel.commands().stop()) {
      event.consume();
    }
  }
}
