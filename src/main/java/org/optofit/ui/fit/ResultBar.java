package org.optofit.ui.fit;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
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
import org.optofit.store.FitReportWriter;
import org.optofit.ui.control.Icon;

/** What can be done with a result. */
final class ResultBar {
  /** Narrower than this, buttons do without icons. */
  private static final double NARROW = 640;

  private final FitViewModel viewModel;
  private final Consumer<Path> onOpen;
  private final HBox bar = new HBox();

  /**
   * A bar.
   *
   * @param onAudition plays the dry recording through the model
   * @param onOpen opens a file with what the machine has for it
   */
  ResultBar(FitViewModel viewModel, Runnable onAudition, Consumer<Path> onOpen) {
    this.viewModel = viewModel;
    this.onOpen = onOpen;
    Button audition =
        button("Audition this", Icon.PLAY.node(14), "Play the dry recording through the model");
    audition.setId("audition-this");
    audition.getStyleClass().add("accent");
    audition.setOnAction(event -> onAudition.run());
    Node saveIcon = Icon.SAVE.node();
    Node reportIcon = Icon.EXPORT.node();
    Button save =
        button("Save model…", saveIcon, "Keep the five parameters among your models, or as a file");
    save.setId("save-model");
    save.setOnAction(event -> new SavePopOver(viewModel.result()).show(save));
    Button report =
        button(
            "Export report…",
            reportIcon,
            "Write checks, values and curves as a page to read, and as JSON beside it");
    report.setId("export-report");
    report.setOnAction(event -> report());
    Button render =
        button(
            "Render audio…",
            null,
            "Write what the model makes of the dry recording, as a 24-bit WAV file");
    render.setId("render-audio");
    render.setOnAction(event -> render());
    Button again =
        button(
            "Fit again",
            null,
            "Back to recordings, checks and options; this result is kept until the next one");
    again.setId("fit-again");
    again.getStyleClass().add("flat");
    again.setOnAction(event -> viewModel.showRun());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    bar.getStyleClass().addAll("panel", "action-bar");
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getChildren().addAll(audition, save, report, render, space, again);
    bar.widthProperty()
        .subscribe(
            width -> {
              boolean narrow = width.doubleValue() < NARROW;
              save.setGraphic(narrow ? null : saveIcon);
              report.setGraphic(narrow ? null : reportIcon);
              render.setText(narrow ? "Render…" : "Render audio…");
            });
  }

  Region node() {
    return bar;
  }

  private static Button button(String text, @Nullable Node icon, String help) {
    Button button = new Button(text, icon);
    button.setTooltip(new Tooltip(help));
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  private void report() {
    choose("Export report", FitReportWriter.EXTENSION, "Reports")
        .ifPresent(file -> viewModel.result().report(file, onOpen));
  }

  private void render() {
    choose("Render audio", ".wav", "WAV files").ifPresent(viewModel.result()::render);
  }

  /** Asks where a file goes, beside wet at first; the ending is there whatever was typed. */
  private Optional<Path> choose(String title, String ending, String kind) {
    FittedPair fitted = viewModel.result().fittedProperty().get();
    if (fitted == null) {
      return Optional.empty();
    }
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.setInitialFileName(viewModel.result().draft().name() + ending);
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, "*" + ending));
    Path folder = fitted.wet().file().toAbsolutePath().getParent();
    if (folder != null && folder.toFile().isDirectory()) {
      chooser.setInitialDirectory(folder.toFile());
    }
    File file = chooser.showSaveDialog(bar.getScene().getWindow());
    if (file == null) {
      return Optional.empty();
    }
    return Optional.of(file.getName().endsWith(ending) ? file.toPath() : Path.of(file + ending));
  }
}
