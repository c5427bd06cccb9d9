package org.optofit.ui.audition;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import org.optofit.audio.AudioFileReader;
import org.optofit.audio.SampleFormat;
import org.optofit.store.ModelStore;

/** Commands of the tab that ask for a file first. */
public final class AuditionActions {
  private final AuditionViewModel viewModel;
  private final Node owner;

  /** Commands whose dialogs belong to the window of a node. */
  public AuditionActions(AuditionViewModel viewModel, Node owner) {
    this.viewModel = viewModel;
    this.owner = owner;
  }

  /** Asks for an audio file and opens it. */
  public void askForSource() {
    FileChooser chooser = chooser("Open audio");
    List<String> endings =
        AudioFileReader.extensions().stream().map(extension -> "*." + extension).toList();
    chooser
        .getExtensionFilters()
        .addAll(new ExtensionFilter("Audio files", endings), new ExtensionFilter("All files", "*"));
    Optional.ofNullable(chooser.showOpenDialog(owner.getScene().getWindow()))
        .map(File::toPath)
        .ifPresent(this::openSource);
  }

  /** Opens an audio file. */
  public void openSource(Path file) {
    viewModel.source().open(file);
  }

  /** Opens a dropped file: a model by its ending, anything else as audio. */
  public void openAny(Path file) {
    if (AuditionViewModel.isModel(file)) {
      viewModel.unit().openModel(file);
    } else {
      openSource(file);
    }
  }

  /** Asks for a model file and takes it. */
  public void askForModel() {
    FileChooser chooser = chooser("Open model");
    chooser
        .getExtensionFilters()
        .addAll(
            new ExtensionFilter("Models", "*" + ModelStore.EXTENSION),
            new ExtensionFilter("All files", "*"));
    Optional.ofNullable(chooser.showOpenDialog(owner.getScene().getWindow()))
        .map(File::toPath)
        .ifPresent(viewModel.unit()::openModel);
  }

  /** Asks for a file and renders to it. */
  public void render(SampleFormat format) {
    FileChooser chooser = chooser("Render as WAV, " + format.label());
    chooser.getExtensionFilters().add(new ExtensionFilter("WAV", "*.wav"));
    chooser.setInitialFileName(viewModel.render().suggestedName());
    Optional.ofNullable(chooser.showSaveDialog(owner.getScene().getWindow()))
        .map(File::toPath)
        .ifPresent(file -> viewModel.render().run(file, format));
  }

  private FileChooser chooser(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    viewModel
        .source()
        .folder()
        .map(Path::toFile)
        .filter(File::isDirectory)
        .ifPresent(chooser::setInitialDirectory);
    return chooser;
  }
}
