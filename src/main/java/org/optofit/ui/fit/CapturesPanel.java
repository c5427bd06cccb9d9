package org.optofit.ui.fit;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.optofit.audio.AudioFileReader;
import org.optofit.model.AudioClip;
import org.optofit.model.CompressionMode;
import org.optofit.model.UnitModel;
import org.optofit.ui.control.Icon;
import org.optofit.ui.control.Panel;
import org.optofit.ui.control.SegmentedControl;

/** The captures of a sweep: dry for all, the table, where to drop more, and the way to run it. */
final class CapturesPanel {
  private static final String HINT =
      "Knob positions are read from the file names; click one to correct it, or right-click a row to"
          + " leave it out or fit it again. Settings run from the highest down, each started from its"
          + " neighbour, then back up.";

  private final SweepViewModel sweep;
  private final Panel panel = new Panel("Captures");
  private final SweepTable table;

  CapturesPanel(FitViewModel viewModel, BiConsumer<UnitModel, AudioClip> onAudition) {
    this.sweep = viewModel.sweep();
    this.table = new SweepTable(sweep);
    panel.headerNodes().addAll(sample(), TaskSegments.of(viewModel), modes());
    Label hint = new Label();
    hint.getStyleClass().add("sweep-hint");
    hint.setId("sweep-hint");
    hint.setWrapText(true);
    hint.setMinHeight(Region.USE_PREF_SIZE);
    hint.textProperty()
        .bind(sweep.obstacleProperty().map(why -> why.isEmpty() || isRunning() ? HINT : why));
    VBox.setVgrow(table.node(), Priority.ALWAYS);
    VBox content =
        new VBox(
            inset(dryRow()),
            table.node(),
            inset(dropStrip()),
            inset(hint),
            new SweepFoot(sweep, onAudition).node());
    content.getStyleClass().add("captures-content");
    panel.setCenter(content);
  }

  Region node() {
    return panel;
  }

  /** Whether the table does without its last column. */
  void setNarrow(boolean narrow) {
    table.setNarrow(narrow);
  }

  private boolean isRunning() {
    return sweep.runningProperty().get();
  }

  private static Node inset(Node node) {
    HBox box = new HBox(node);
    HBox.setHgrow(node, Priority.ALWAYS);
    box.getStyleClass().add("inset-row");
    box.setMinHeight(Region.USE_PREF_SIZE);
    return box;
  }

  private Node modes() {
    SegmentedControl<CompressionMode> modes =
        new SegmentedControl<>(
            List.of(CompressionMode.values()),
            mode -> mode == CompressionMode.COMPRESS ? "Compress" : "Limit");
    modes.valueProperty().bindBidirectional(sweep.modeProperty());
    modes.setAccessibleText("Captures shown");
    return modes;
  }

  private Button sample() {
    Button button = new Button("Use the sample sweep");
    button.getStyleClass().add("small");
    button.setId("sample-sweep");
    button.setTooltip(
        new Tooltip("Use the dry piece that comes with the program and its five captures"));
    button.setOnAction(event -> sweep.useSample());
    boolean there = sweep.hasSample();
    button
        .visibleProperty()
        .bind(sweep.rowsProperty().map(rows -> there && rows.isEmpty() && !isRunning()));
    button.managedProperty().bind(button.visibleProperty());
    return button;
  }

  private Region dryRow() {
    Label role = new Label("Dry for all");
    role.getStyleClass().add("muted");
    role.setMinWidth(Region.USE_PREF_SIZE);
    Label name = new Label();
    name.getStyleClass().add("strong");
    name.setId("sweep-dry");
    name.textProperty()
        .bind(sweep.dry().nameProperty().map(text -> text.isEmpty() ? "none yet" : text));
    Label facts = new Label();
    facts.getStyleClass().add("muted");
    facts.textProperty().bind(sweep.dry().factsProperty());
    facts.setMinWidth(Region.USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button change = new Button("Change…");
    change.getStyleClass().add("small");
    change.setId("change-dry");
    change.setMinWidth(Region.USE_PREF_SIZE);
    change.setTooltip(
        new Tooltip("Choose the recording that went into the unit, for all captures"));
    change.disableProperty().bind(sweep.runningProperty());
    change.setOnAction(event -> chooseDry());
    HBox row = new HBox(Icon.AUDIO_FILE.node(), role, name, facts, space, change);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("dry-row");
    return row;
  }

  private Region dropStrip() {
    Label title = new Label("Drop more wet recordings");
    title.getStyleClass().add("drop-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    Label fact = new Label("or a folder, or a list (CSV): dry, wet, peakReduction, mode");
    fact.getStyleClass().add("drop-fact");
    HBox line = new HBox(6, Icon.OPEN.node(), title, fact);
    line.setAlignment(Pos.CENTER);
    Button strip = new Button();
    strip.setGraphic(line);
    strip.getStyleClass().setAll("drop-target", "drop-strip");
    strip.setId("drop-strip");
    strip.setMaxWidth(Double.MAX_VALUE);
    strip.setAccessibleText("Add wet recordings or a list of captures");
    strip.setTooltip(new Tooltip("Choose recordings or a list of captures"));
    strip.disableProperty().bind(sweep.runningProperty());
    strip.setOnAction(event -> addFiles());
    return strip;
  }

  private void chooseDry() {
    FileChooser chooser = chooser("Choose the dry recording", false);
    File file = chooser.showOpenDialog(panel.getScene().getWindow());
    if (file != null) {
      sweep.chooseDry(file.toPath());
    }
  }

  private void addFiles() {
    FileChooser chooser = chooser("Add captures", true);
    List<File> files = chooser.showOpenMultipleDialog(panel.getScene().getWindow());
    if (files != null) {
      sweep.drop(RecordingsPanel.paths(files));
    }
  }

  private FileChooser chooser(String title, boolean lists) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    List<String> ends =
        new ArrayList<>(AudioFileReader.extensions().stream().map(end -> "*." + end).toList());
    if (lists) {
      ends.add("*.csv");
    }
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter(lists ? "Recordings and lists" : "Recordings", ends),
            new FileChooser.ExtensionFilter("All files", "*.*"));
    Path folder = sweep.dry().folder();
    if (folder.toFile().isDirectory()) {
      chooser.setInitialDirectory(folder.toFile());
    }
    return chooser;
  }
}
