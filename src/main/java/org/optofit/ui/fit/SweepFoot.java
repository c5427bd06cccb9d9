package org.optofit.ui.fit;

import java.io.File;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.optofit.model.AudioClip;
import org.optofit.model.UnitModel;
import org.optofit.store.FitReportWriter;
import org.optofit.ui.control.Icon;

/** How far a sweep is, and what can be done: fit, stop, save, listen. Sticks to the bottom. */
final class SweepFoot {
  private final SweepViewModel sweep;
  private final VBox foot = new VBox();

  SweepFoot(SweepViewModel sweep, BiConsumer<UnitModel, AudioClip> onAudition) {
    this.sweep = sweep;
    Label summary = new Label();
    summary.setId("sweep-summary");
    summary.getStyleClass().add("strong");
    summary.setMinWidth(Region.USE_PREF_SIZE);
    summary.textProperty().bind(sweep.summaryProperty());
    Label rest = new Label();
    rest.getStyleClass().addAll("muted", "small-text");
    rest.setId("sweep-rest");
    rest.textProperty().bind(sweep.restProperty());
    rest.visibleProperty().bind(sweep.restProperty().isNotEmpty());
    rest.managedProperty().bind(rest.visibleProperty());
    VBox words = new VBox(summary, rest);
    words.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox line = new HBox(words, start(), stop(), save(), report(), audition(onAudition));
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("sweep-actions");
    ProgressBar bar = new ProgressBar(0);
    bar.progressProperty().bind(sweep.progressProperty());
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText("Progress of the sweep");
    foot.getChildren().addAll(line, bar);
    foot.getStyleClass().add("sweep-foot");
    foot.setMinHeight(Region.USE_PREF_SIZE);
  }

  Region node() {
    return foot;
  }

  private Button start() {
    Button start = new Button("Fit sweep");
    start.setId("start-sweep");
    start.setMinWidth(Region.USE_PREF_SIZE);
    start.setTooltip(
        new Tooltip("Fit all captures; what is fitted already is used again (Ctrl+Enter)"));
    start.disableProperty().bind(sweep.obstacleProperty().isNotEmpty());
    start.visibleProperty().bind(sweep.runningProperty().not());
    start.managedProperty().bind(start.visibleProperty());
    start.setOnAction(event -> sweep.start());
    accent(start, false);
    return start;
  }

  private Button stop() {
    Button stop = new Button("Stop, keep finished", Icon.STOP.node(12));
    stop.setId("stop-sweep");
    stop.setMinWidth(Region.USE_PREF_SIZE);
    stop.setTooltip(new Tooltip("End the sweep; what is fitted is kept (Escape)"));
    stop.visibleProperty().bind(sweep.runningProperty());
    stop.managedProperty().bind(stop.visibleProperty());
    stop.setOnAction(event -> sweep.stop());
    return stop;
  }

  private Button save() {
    Button save = new Button("Save model…", Icon.SAVE.node());
    save.setId("save-sweep");
    save.setMinWidth(Region.USE_PREF_SIZE);
    save.setTooltip(new Tooltip("Save all fitted settings as one model"));
    save.disableProperty().bind(sweep.outcomeProperty().isNull());
    save.setOnAction(event -> new SweepSavePopOver(sweep).show(save));
    return save;
  }

  private Button report() {
    Button report = new Button("Save report…", Icon.EXPORT.node());
    report.setId("report-sweep");
    report.setMinWidth(Region.USE_PREF_SIZE);
    report.setTooltip(new Tooltip("Save a page about every fit, and the same facts as JSON"));
    report.visibleProperty().bind(sweep.outcomeProperty().isNotNull());
    report.managedProperty().bind(report.visibleProperty());
    report.setOnAction(event -> chooseReport(report));
    return report;
  }

  private void chooseReport(Button owner) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Save report");
    chooser.setInitialFileName(sweep.saving().modelName() + FitReportWriter.EXTENSION);
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter("Web pages", "*" + FitReportWriter.EXTENSION));
    if (sweep.dry().folder().toFile().isDirectory()) {
      chooser.setInitialDirectory(sweep.dry().folder().toFile());
    }
    File file = chooser.showSaveDialog(owner.getScene().getWindow());
    if (file != null) {
      String name = file.getName();
      boolean whole = name.endsWith(FitReportWriter.EXTENSION);
      sweep
          .saving()
          .saveReport(
              whole
                  ? file.toPath()
                  : file.toPath().resolveSibling(name + FitReportWriter.EXTENSION));
    }
  }

  private Button audition(BiConsumer<UnitModel, AudioClip> onAudition) {
    Button audition = new Button("Audition this", Icon.PLAY.node(14));
    audition.setId("audition-sweep");
    audition.setMinWidth(Region.USE_PREF_SIZE);
    audition.setTooltip(new Tooltip("Play the dry recording through the model"));
    audition.visibleProperty().bind(sweep.outcomeProperty().isNotNull());
    audition.managedProperty().bind(audition.visibleProperty());
    audition.setOnAction(event -> sweep.saving().audition(onAudition));
    accent(audition, true);
    return audition;
  }

  /** One primary button at a time: to fit, or once fitted to listen. */
  private void accent(Button button, boolean whenFitted) {
    Runnable mark =
        () -> {
          boolean primary = (sweep.outcomeProperty().get() != null) == whenFitted;
          button.getStyleClass().remove("accent");
          if (primary) {
            button.getStyleClass().add("accent");
          }
        };
    sweep.outcomeProperty().addListener(observable -> mark.run());
    mark.run();
  }
}
