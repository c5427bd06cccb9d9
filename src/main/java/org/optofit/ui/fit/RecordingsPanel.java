package org.optofit.ui.fit;

import java.io.File;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.FileChooser;
import org.optofit.app.SampleAudio;
import org.optofit.audio.AudioFileReader;
import org.optofit.capture.PairRole;
import org.optofit.ui.control.DropTarget;
import org.optofit.ui.control.Panel;

/** The two recordings: drop targets for dry and wet, and Swap. */
final class RecordingsPanel {
  private static final String TYPES = "WAV, AIFF, AU, FLAC";

  private final PairViewModel pair;
  private final Panel panel = new Panel("Recordings");
  private final Map<PairRole, DropTarget> targets = new EnumMap<>(PairRole.class);

  RecordingsPanel(FitViewModel viewModel) {
    this.pair = viewModel.pair();
    DropTarget dry = target(PairRole.DRY, "Dry, the input");
    DropTarget wet = target(PairRole.WET, "Wet, from the unit");
    HBox row = new HBox(dry, wet);
    row.getStyleClass().add("recordings");
    panel.setCenter(row);
    Button swap = new Button("Swap");
    swap.getStyleClass().add("small");
    swap.setId("swap");
    swap.setTooltip(new Tooltip("Use the dry recording as wet and the wet one as dry"));
    swap.setOnAction(event -> pair.swap());
    swap.disableProperty()
        .bind(
            pair.slotProperty(PairRole.DRY)
                .map(slot -> slot.recording() == null)
                .flatMap(
                    noDry ->
                        pair.slotProperty(PairRole.WET)
                            .map(slot -> noDry && slot.recording() == null)));
    Button sample = samplePair();
    swap.visibleProperty().bind(sample.visibleProperty().not());
    swap.managedProperty().bind(swap.visibleProperty());
    panel.headerNodes().addAll(sample, TaskSegments.of(viewModel), swap);
  }

  Panel node() {
    return panel;
  }

  /** A way in for who has no recordings yet; it makes room once one is here. */
  private Button samplePair() {
    Button button = new Button("Use the sample pair");
    button.getStyleClass().add("small");
    button.setId("sample-pair");
    List<Path> files = SampleAudio.pair();
    button.setTooltip(
        new Tooltip(
            "Use the dry piece that comes with the program, and a capture of it at Peak Reduction"
                + " 70"));
    button.setOnAction(event -> pair.drop(files, null));
    button
        .visibleProperty()
        .bind(
            pair.slotProperty(PairRole.DRY)
                .flatMap(
                    dry ->
                        pair.slotProperty(PairRole.WET)
                            .map(wet -> !files.isEmpty() && isEmpty(dry) && isEmpty(wet))));
    button.managedProperty().bind(button.visibleProperty());
    return button;
  }

  private static boolean isEmpty(RecordingSlot slot) {
    return slot instanceof RecordingSlot.Empty;
  }

  private DropTarget target(PairRole role, String title) {
    DropTarget target = new DropTarget(role.label(), title, TYPES);
    target.setId(role.label() + "-target");
    target.setPrefWidth(0);
    HBox.setHgrow(target, Priority.ALWAYS);
    target.setMaxWidth(Double.MAX_VALUE);
    target.setOnChoose(() -> choose(role));
    target.setOnRemove(() -> pair.clear(role));
    target.setOnFiles(files -> pair.drop(paths(files), role));
    targets.put(role, target);
    pair.slotProperty(role).addListener((observable, before, now) -> show(target, now));
    show(target, pair.slotProperty(role).get());
    return target;
  }

  private static void show(DropTarget target, RecordingSlot slot) {
    if (slot instanceof RecordingSlot.Filled filled) {
      target.showFilled(
          filled.recording().clip().name(), filled.recording().format(), filled.recording().size());
    } else if (slot instanceof RecordingSlot.Refused refused) {
      target.showError(refused.fileName(), refused.reason(), refused.nextStep());
    } else if (slot instanceof RecordingSlot.Reading reading) {
      target.showFilled(reading.fileName(), "Reading…", "");
    } else {
      target.showEmpty();
    }
  }

  private void choose(PairRole role) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Choose the " + role.label() + " recording");
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter(
                "Audio files (" + TYPES + ")",
                AudioFileReader.extensions().stream().map(end -> "*." + end).toList()),
            new FileChooser.ExtensionFilter("All files", "*.*"));
    Recording known =
        pair.recording(role) != null ? pair.recording(role) : pair.recording(role.other());
    Path folder = known == null ? null : known.file().toAbsolutePath().getParent();
    if (folder != null && folder.toFile().isDirectory()) {
      chooser.setInitialDirectory(folder.toFile());
    }
    File file = chooser.showOpenDialog(panel.getScene().getWindow());
    if (file != null) {
      pair.choose(role, file.toPath());
    }
  }

  static List<Path> paths(List<File> files) {
    return files.stream().map(File::toPath).toList();
  }
}
