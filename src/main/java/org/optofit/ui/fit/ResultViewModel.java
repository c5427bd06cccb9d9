package org.optofit.ui.fit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.optofit.app.LongWork;
import org.optofit.app.RenderOutcome;
import org.optofit.app.Services;
import org.optofit.app.StatusMessage;
import org.optofit.app.UnitSetting;
import org.optofit.capture.CaptureName;
import org.optofit.model.CompressionMode;
import org.optofit.model.UnitModel;
import org.optofit.ui.control.Numbers;

/** The last finished fit: what its page shows and what can be done with it. */
final class ResultViewModel {
  private final Services services;
  private final FitTasks tasks;
  private final ResidualListening listening;
  private final ReadOnlyObjectWrapper<@Nullable FittedPair> fitted = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<TimeWindow>> windows =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ObjectProperty<@Nullable TimeWindow> window = new SimpleObjectProperty<>();

  private Runnable onKept = () -> {};

  ResultViewModel(Services services, FitTasks tasks, SnapshotPublisher.Delay delay) {
    this.services = services;
    this.tasks = tasks;
    this.listening = new ResidualListening(services, delay);
  }

  /** The residual's way to the ear. */
  ResidualListening listening() {
    return listening;
  }

  /** The fit shown; null before the first. */
  ReadOnlyObjectProperty<@Nullable FittedPair> fittedProperty() {
    return fitted.getReadOnlyProperty();
  }

  /** Parts of the recording to choose from. */
  ReadOnlyObjectProperty<List<TimeWindow>> windowsProperty() {
    return windows.getReadOnlyProperty();
  }

  /** The part the plots show; null before the first fit. */
  ObjectProperty<@Nullable TimeWindow> windowProperty() {
    return window;
  }

  /** Shows another fit. */
  void show(FittedPair pair) {
    listening.stop();
    List<TimeWindow> choices = TimeWindow.choices(pair.seconds());
    window.set(null);
    fitted.set(pair);
    windows.set(choices);
    window.set(TimeWindow.liveliest(choices, pair.agreement().measured()));
  }

  /** What the wet file's name says of the capture, with the usual setting where it says nothing. */
  ModelDraft draft() {
    FittedPair pair = require();
    String file = pair.wet().clip().name();
    CaptureName name = CaptureName.of(file);
    return new ModelDraft(
        "Fit of " + FileNames.stem(file),
        name.mode().orElse(CompressionMode.COMPRESS),
        name.peakReduction().orElse(UnitSetting.FIRST_PEAK_REDUCTION));
  }

  /** The fit as a model of one knob position. */
  UnitModel model(ModelDraft draft) {
    return require()
        .outcome()
        .model(draft.name(), draft.mode(), draft.peakReduction())
        .orElseThrow();
  }

  /** Called when a fit has come into the library. */
  void setOnKept(Runnable handler) {
    onKept = handler;
  }

  /** Takes the fit into the user's library of models. */
  void keep(ModelDraft draft) {
    UnitModel model = model(draft);
    LongWork.start(
        services,
        "Saving " + model.name(),
        progress -> tasks.keep(model),
        (String name) -> {
          done("Saved " + name + " in Models.");
          onKept.run();
        },
        this::failed);
  }

  /** Saves the fit as a model file. */
  void save(Path file, ModelDraft draft) {
    UnitModel model = model(draft);
    String name = String.valueOf(file.getFileName());
    LongWork.start(
        services,
        "Saving " + name,
        progress -> {
          tasks.save(file, model);
          return "Saved %s: %s.".formatted(name, model.name());
        },
        this::done,
        this::failed);
  }

  /**
   * Writes a report.
   *
   * @param show opens a file for the user once it is there
   */
  void report(Path file, Consumer<Path> show) {
    FittedPair pair = require();
    String title = draft().name();
    String name = String.valueOf(file.getFileName());
    LongWork.start(
        services,
        "Writing " + name,
        progress -> {
          tasks.report(file, pair, title);
          return StatusMessage.of(StatusMessage.Kind.DONE, "Report written: " + name + ".")
              .withAction("Open report", () -> show.accept(file));
        },
        services.status()::say,
        this::failed);
  }

  /** Renders the modelled wet signal to a WAV file. */
  void render(Path file) {
    FittedPair pair = require();
    String name = String.valueOf(file.getFileName());
    LongWork.start(
        services,
        "Rendering " + name,
        progress -> rendered(name, tasks.render(file, pair, progress)),
        this::done,
        this::failed);
  }

  private static String rendered(String name, RenderOutcome outcome) {
    String peak = Numbers.fixed(outcome.peakDbfs(), 1) + " dBFS";
    return outcome.clippedSamples() == 0
        ? "Rendered %s, peak %s.".formatted(name, peak)
        : "Rendered %s: %d samples are clipped at a peak of %s. Render at a lower level from the Audition tab."
            .formatted(name, outcome.clippedSamples(), peak);
  }

  private void done(String text) {
    services.status().say(StatusMessage.of(StatusMessage.Kind.DONE, text));
  }

  private void failed(Exception cause) {
    services
        .status()
        .say(
            StatusMessage.of(
                StatusMessage.Kind.ERROR,
                cause instanceof IOException && cause.getMessage() != null
                    ? cause.getMessage()
                    : "The file was not written. Choose another folder."));
  }

  private FittedPair require() {
    FittedPair pair = fitted.get();
    if (pair == null) {
      throw new IllegalStateException("there is no fit yet");
    }
    return pair;
  }
}
