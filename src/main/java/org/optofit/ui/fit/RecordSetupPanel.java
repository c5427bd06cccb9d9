package org.optofit.ui.fit;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.optofit.audio.InputDevice;
import org.optofit.audio.OutputDevice;
import org.optofit.model.CompressionMode;
import org.optofit.ui.control.DropDown;
import org.optofit.ui.control.Icon;
import org.optofit.ui.control.Numbers;
import org.optofit.ui.control.Panel;
import org.optofit.ui.control.SegmentedControl;

/** Devices, folder, name of the unit, its switch and the positions to record. */
final class RecordSetupPanel {
  private static final List<Double> RATES_HZ = List.of(44_100.0, 48_000.0, 88_200.0, 96_000.0);
  private static final int CHANNELS = 8;
  private static final double NAMES = 84;

  private final RecordViewModel record;
  private final RecordSettings settings;
  private final Panel panel = new Panel("Setup");
  private final GridPane grid = new GridPane();

  RecordSetupPanel(FitViewModel viewModel) {
    record = viewModel.record();
    settings = record.settings();
    panel.headerNodes().add(TaskSegments.of(viewModel));
    ColumnConstraints names = new ColumnConstraints(NAMES);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    values.setFillWidth(true);
    grid.getColumnConstraints().addAll(names, values);
    grid.getStyleClass().addAll("form", "record-form");
    row("Output", outputs());
    row("Input", inputs());
    row("Channel", channels());
    row("Sample rate", rates());
    row("Folder", folder());
    row("Unit", text(settings.unit, "record-unit", "Its name, with which all file names begin"));
    row("Switch", modes());
    row(
        "Positions",
        text(
            settings.positions,
            "record-positions",
            "Knob positions: ranges as 100-40/5, single ones as 85, 72.5"));
    grid.disableProperty().bind(record.work().phaseProperty().isNotEqualTo(RecordPhase.IDLE));
    panel.setCenter(grid);
  }

  Region node() {
    return panel;
  }

  private void row(String name, Node value) {
    Label label = new Label(name);
    label.getStyleClass().add("muted");
    label.setLabelFor(value);
    grid.addRow(grid.getRowCount(), label, value);
  }

  private Node outputs() {
    DropDown<OutputDevice> choice =
        choice("record-output", "Output device", OutputDevice::name, settings.output);
    record.level().devicesProperty().subscribe(found -> choice.getItems().setAll(found.outputs()));
    return choice;
  }

  private Node inputs() {
    DropDown<InputDevice> choice =
        choice("record-input", "Input device", InputDevice::name, settings.input);
    record.level().devicesProperty().subscribe(found -> choice.getItems().setAll(found.inputs()));
    choice.setPromptText("No input device");
    Button again = new Button("Look again");
    again.getStyleClass().add("small");
    again.setId("look-again");
    again.setMinWidth(Region.USE_PREF_SIZE);
    again.setTooltip(new Tooltip("Look for sound devices again"));
    again.setOnAction(event -> record.level().lookForDevices());
    return line(choice, again);
  }

  private Node channels() {
    DropDown<Integer> choice =
        choice("record-channel", "Input channel", number -> "Channel " + number, settings.channel);
    choice.getItems().setAll(IntStream.rangeClosed(1, CHANNELS).boxed().toList());
    return choice;
  }

  private Node rates() {
    DropDown<Double> choice =
        choice("record-rate", "Sample rate of a new signal", Numbers::sampleRate, settings.rateHz);
    choice.getItems().setAll(RATES_HZ);
    choice.setTooltip(
        new Tooltip("Rate of a new signal; a folder with recordings goes on at its own"));
    Button export = new Button("Export signal…");
    export.getStyleClass().add("small");
    export.setId("export-signal");
    export.setMinWidth(Region.USE_PREF_SIZE);
    export.setTooltip(new Tooltip("Write the signal as a WAV file, to play it elsewhere"));
    export.setOnAction(event -> askForExport());
    return line(choice, export);
  }

  private Node folder() {
    Label name = new Label();
    name.setId("record-folder");
    name.textProperty().bind(settings.folder.map(RecordSetupPanel::text).orElse("none yet"));
    name.setMaxWidth(Double.MAX_VALUE);
    Tooltip whole = new Tooltip();
    whole.textProperty().bind(name.textProperty());
    name.setTooltip(whole);
    Button choose = new Button("Choose…", Icon.OPEN.node());
    choose.getStyleClass().add("small");
    choose.setId("choose-folder");
    choose.setMinWidth(Region.USE_PREF_SIZE);
    choose.setTooltip(new Tooltip("Choose where the recordings are kept"));
    choose.setOnAction(event -> askForFolder());
    return line(name, choose);
  }

  private static String text(@Nullable Path folder) {
    return String.valueOf(folder);
  }

  private Node modes() {
    SegmentedControl<CompressionMode> modes =
        new SegmentedControl<>(
            List.of(CompressionMode.values()),
            mode -> mode == CompressionMode.COMPRESS ? "Compress" : "Limit");
    modes.valueProperty().bindBidirectional(settings.mode);
    modes.setAccessibleText("Switch of the unit");
    modes.setMaxWidth(Region.USE_PREF_SIZE);
    return modes;
  }

  private static Node text(Property<String> property, String id, String help) {
    TextField field = new TextField();
    field.setId(id);
    field.setTooltip(new Tooltip(help));
    field.textProperty().bindBidirectional(property);
    return field;
  }

  private static <T> DropDown<T> choice(
      String id, String accessibleText, Function<T, String> name, Property<T> property) {
    DropDown<T> choice = new DropDown<>(accessibleText, name);
    choice.setId(id);
    choice.getStyleClass().add("small");
    choice.setMaxWidth(Double.MAX_VALUE);
    choice.follow(property);
    return choice;
  }

  private static HBox line(Region wide, Node narrow) {
    HBox line = new HBox(8, wide, narrow);
    line.getStyleClass().add("record-line");
    HBox.setHgrow(wide, Priority.ALWAYS);
    wide.setMinWidth(0);
    return line;
  }

  private void askForFolder() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle("Choose a folder for the recordings");
    Path before = settings.folder.get();
    if (before != null && before.toFile().isDirectory()) {
      chooser.setInitialDirectory(before.toFile());
    }
    File chosen = chooser.showDialog(panel.getScene().getWindow());
    if (chosen != null) {
      settings.folder.set(chosen.toPath());
      panel.requestFocus(); // Enter records now, and does not ask for the folder again.
    }
  }

  private void askForExport() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Export the signal");
    chooser.setInitialFileName("capture-signal-dry.wav");
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("WAV", "*.wav"));
    File chosen = chooser.showSaveDialog(panel.getScene().getWindow());
    if (chosen != null) {
      record.exportSignal(chosen.toPath());
    }
  }
}
