package org.optofit.ui.fit;

import java.io.File;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;
import org.optofit.store.ModelStore;
import org.optofit.ui.control.PopOvers;

/** Asks what the model of a sweep is called and where it goes. */
final class SweepSavePopOver {
  private final SweepViewModel sweep;
  private final PopOver popOver = new PopOver();
  private final TextField name;

  SweepSavePopOver(SweepViewModel sweep) {
    this.sweep = sweep;
    name = new TextField(sweep.saving().modelName());
    name.setId("sweep-model-name");
    name.setPrefColumnCount(20);
    name.setTooltip(new Tooltip("What the model is called in the Audition tab"));
    Label label = new Label("Name");
    label.setLabelFor(name);
    HBox form = new HBox(8, label, name);
    form.getStyleClass().add("row");
    Button keep = new Button("Save in Models");
    keep.setId("keep-sweep");
    keep.getStyleClass().add("small");
    keep.setDefaultButton(true);
    keep.setOnAction(event -> keep());
    Button choose = new Button("Save as file…");
    choose.getStyleClass().addAll("small", "flat");
    choose.setOnAction(event -> save());
    for (Button button : new Button[] {keep, choose}) {
      button.disableProperty().bind(name.textProperty().map(String::isBlank));
    }
    HBox buttons = new HBox(keep, choose);
    buttons.getStyleClass().add("row");
    VBox content = new VBox(form, buttons);
    content.getStyleClass().add("pop-over-form");
    PopOvers.prepare(popOver, content);
  }

  /** Opens at a button. */
  void show(Node owner) {
    PopOvers.show(popOver, owner, FitView.STYLESHEET);
    name.requestFocus();
  }

  private void keep() {
    popOver.hide();
    sweep.saving().keep(name.getText().strip());
  }

  private void save() {
    String called = name.getText().strip();
    Window owner = popOver.getOwnerWindow();
    popOver.hide();
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Save model");
    chooser.setInitialFileName(called + ModelStore.EXTENSION);
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter("Optofit models", "*" + ModelStore.EXTENSION));
    Path folder = sweep.dry().folder();
    if (folder.toFile().isDirectory()) {
      chooser.setInitialDirectory(folder.toFile());
    }
    File file = chooser.showSaveDialog(owner);
    if (file != null) {
      sweep.saving().save(SavePopOver.withExtension(file.toPath()), called);
    }
  }
}
