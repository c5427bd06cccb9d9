package org.optofit.ui.fit;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;
import org.optofit.model.CompressionMode;
import org.optofit.model.PeakReductionMap;
import org.optofit.store.ModelStore;
import org.optofit.ui.control.Numbers;
import org.optofit.ui.control.PopOvers;
import org.optofit.ui.control.SegmentedControl;

/** Asks for the name of a model and the setting of the unit it was captured at. */
final class SavePopOver {
  private final ResultViewModel result;
  private final PopOver popOver = new PopOver();
  private final TextField name;
  private final SegmentedControl<CompressionMode> mode =
      new SegmentedControl<>(
          List.of(CompressionMode.values()),
          each -> each == CompressionMode.COMPRESS ? "Compress" : "Limit");
  private final TextField knob;
  private final Label refusal = new Label();
  private final Button keep = new Button("Save in Models");
  private final Button choose = new Button("Save as file…");

  SavePopOver(ResultViewModel result) {
    this.result = result;
    ModelDraft draft = result.draft();
    name = new TextField(draft.name());
    name.setTooltip(new Tooltip("What the model is called in the Audition tab"));
    knob = new TextField(Numbers.fixed(draft.peakReduction(), 1));
    knob.setTooltip(new Tooltip("Position of the knob during the capture, 0 to 100"));
    mode.valueProperty().set(draft.mode());
    GridPane grid = new GridPane();
    grid.getStyleClass().add("form");
    add(grid, 0, "Name", name);
    add(grid, 1, "Switch", mode);
    add(grid, 2, "Peak Reduction", knob);
    name.textProperty().addListener(observable -> check());
    knob.textProperty().addListener(observable -> check());
    refusal.getStyleClass().add("refusal");
    keep.setId("keep-model");
    keep.getStyleClass().add("small");
    keep.setDefaultButton(true);
    keep.setOnAction(event -> keep());
    choose.getStyleClass().addAll("small", "flat");
    choose.setOnAction(event -> save());
    HBox buttons = new HBox(keep, choose);
    buttons.getStyleClass().add("row");
    VBox content = new VBox(grid, refusal, buttons);
    content.getStyleClass().add("pop-over-form");
    PopOvers.prepare(popOver, content);
    check();
  }

  /** Opens at a button. */
  void show(Node owner) {
    PopOvers.show(popOver, owner, FitView.STYLESHEET);
    name.requestFocus();
  }

  private static void add(GridPane grid, int row, String text, Node field) {
    Label label = new Label(text);
    label.setLabelFor(field);
    grid.addRow(row, label, field);
  }

  private OptionalDouble position() {
    try {
      double value = Double.parseDouble(knob.getText().strip().replace(',', '.'));
      return value >= PeakReductionMap.LOWEST && value <= PeakReductionMap.HIGHEST
          ? OptionalDouble.of(value)
          : OptionalDouble.empty();
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }

  private void check() {
    String problem =
        name.getText().isBlank()
            ? "The model needs a name."
            : position().isEmpty() ? "Peak Reduction takes a number from 0 to 100." : "";
    refusal.setText(problem);
    refusal.setVisible(!problem.isEmpty());
    refusal.setManaged(!problem.isEmpty());
    keep.setDisable(!problem.isEmpty());
    choose.setDisable(!problem.isEmpty());
  }

  private ModelDraft draft() {
    return new ModelDraft(
        name.getText().strip(), mode.valueProperty().get(), position().orElseThrow());
  }

  private void keep() {
    ModelDraft draft = draft();
    popOver.hide();
    result.keep(draft);
  }

  private void save() {
    ModelDraft draft = draft();
    Window owner = popOver.getOwnerWindow();
    popOver.hide();
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Save model");
    chooser.setInitialFileName(draft.name() + ModelStore.EXTENSION);
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter("Optofit models", "*" + ModelStore.EXTENSION));
    File file = chooser.showSaveDialog(owner);
    if (file != null) {
      result.save(withExtension(file.toPath()), draft);
    }
  }

  static Path withExtension(Path file) {
    String text = file.toString();
    return text.endsWith(ModelStore.EXTENSION) ? file : Path.of(text + ModelStore.EXTENSION);
  }
}
