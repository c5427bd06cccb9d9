package org.optofit.ui.fit;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.optofit.app.CaptureFolder;
import org.optofit.app.CaptureSetup;
import org.optofit.app.CaptureTake;
import org.optofit.app.KnobPlan;
import org.optofit.app.LongWork;
import org.optofit.app.RecordedCaptures;
import org.optofit.app.Services;
import org.optofit.app.SignalJob;
import org.optofit.app.StatusMessage;
import org.optofit.app.StatusMessage.Kind;
import org.optofit.capture.CaptureSignal;

/**
 * State and commands of the Record page: which position is next, and what to do now.
 *
 * <p>Devices and files are used in the background; while they are, the program's own playback lets
 * go of its device. Properties change on the window's thread only.
 */
final class RecordViewModel implements TaskCommands {
  private final Services services;
  private final Consumer<Path> onFit;
  private final RecordSettings settings = new RecordSettings();
  private final RecordWork work;
  private final RecordLevel level;
  private final RecordFolder folder;
  private final RecordTakes takes;
  private final ReadOnlyObjectWrapper<List<RecordRow>> rows =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyStringWrapper instruction = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper fittable = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper repeatable = new ReadOnlyBooleanWrapper();
  private @Nullable Double chosen;

  /**
   * Makes the view model.
   *
   * @param lookAround finds devices, in the background
   * @param onFit takes the list of captures that is to be fitted
   */
  RecordViewModel(Services services, Supplier<RecordDevices> lookAround, Consumer<Path> onFit) {
    this.services = services;
    this.onFit = onFit;
    work = new RecordWork(services, this::refresh);
    level = new RecordLevel(services, lookAround, settings, work);
    folder = new RecordFolder(services, settings, this::refresh);
    takes = new RecordTakes(services, work, this::kept);
    for (Observable setting :
        List.<Observable>of(settings.input, settings.unit, settings.mode, settings.positions)) {
      setting.addListener(now -> refresh());
    }
    refresh();
  }

  /** What is set. */
  RecordSettings settings() {
    return settings;
  }

  /** What is being done with the devices. */
  RecordWork work() {
    return work;
  }

  /** Devices, level and latency. */
  RecordLevel level() {
    return level;
  }

  /** The last take. */
  RecordTakes takes() {
    return takes;
  }

  /** Positions to record, and those recorded. */
  ReadOnlyObjectProperty<List<RecordRow>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  /** What to do now, one sentence. */
  ReadOnlyStringProperty instructionProperty() {
    return instruction.getReadOnlyProperty();
  }

  /** Why nothing can be recorded, one sentence; empty when it can. */
  ReadOnlyStringProperty obstacleProperty() {
    return obstacle.getReadOnlyProperty();
  }

  /** Whether there are recordings enough for a sweep. */
  ReadOnlyBooleanProperty fittableProperty() {
    return fittable.getReadOnlyProperty();
  }

  /** Whether the last take waits for a word and can be made again with what is set. */
  ReadOnlyBooleanProperty repeatableProperty() {
    return repeatable.getReadOnlyProperty();
  }

  /** Records this position next; who goes on agrees to the last take. */
  void choose(double peakReduction) {
    takes.agree();
    chosen = peakReduction;
    refresh();
  }

  /** Records the next position; a usable take is kept. */
  @Override
  public void start() {
    Optional<Double> position = next();
    Optional<CaptureSetup> setup = settings.setup();
    if (work.idle() && position.isPresent() && setup.isPresent()) {
      record(setup.get(), position.get());
    }
  }

  /** Records the last take's position once more. */
  void recordAgain() {
    CaptureTake last = takes.lastProperty().get();
    Optional<CaptureSetup> setup = settings.setup();
    if (last != null && setup.isPresent() && repeatable.get()) {
      chosen = last.peakReduction();
      record(setup.get(), last.peakReduction());
    }
  }

  private void record(CaptureSetup setup, double position) {
    level.recording(position);
    takes.record(setup, position);
  }

  /**
   * Agrees to a take with warnings, or keeps one that a check forbids; the next position follows.
   */
  void keep() {
    if (takes.verdictProperty().get() == TakeVerdict.WARNED) {
      takes.agree();
      chosen = null;
      refresh();
    } else {
      takes.keepAnyway();
    }
  }

  private void kept(CaptureTake take, RecordedCaptures now) {
    folder.kept(take, now);
    if (takes.verdictProperty().get() == TakeVerdict.WARNED) {
      chosen = take.peakReduction();
    } else if (chosen != null && chosen == take.peakReduction()) {
      chosen = null;
    }
    refresh();
  }

  /** Hands the recordings over to the sweep. */
  void fitSweep() {
    Path place = settings.folder.get();
    if (place == null || !fittable.get()) {
      return;
    }
    if (!folder.missing().isEmpty()) {
      say(
          Kind.ERROR,
          "Files of these positions are missing: "
              + folder.missing()
              + ". Record them again, or take their lines out of "
              + CaptureFolder.LIST
              + ".");
    } else {
      onFit.accept(place.resolve(CaptureFolder.LIST));
    }
  }

  /** Writes the signal to a file. */
  void exportSignal(Path file) {
    double rate = settings.rateHz.get();
    LongWork.start(
        services,
        "Writing the signal",
        goOn -> SignalJob.write(file, CaptureSignal.USUAL_SECONDS, rate, goOn),
        signal ->
            say(
                Kind.DONE,
                String.format(
                    Locale.ROOT,
                    "%s holds the signal, %.0f s.",
                    file.getFileName(),
                    signal.seconds())),
        e -> say(Kind.ERROR, String.valueOf(e.getMessage())));
  }

  @Override
  public void drop(List<Path> files) {
    say(Kind.INFO, "Recordings are made here. Drop files on One pair or Sweep.");
  }

  @Override
  public boolean stop() {
    return work.stop();
  }

  private void refresh() {
    Optional<KnobPlan> plan = KnobPlan.parse(settings.positions.get());
    settings.setup().filter(setup -> !takes.isOf(setup)).ifPresent(setup -> leaveTake());
    Map<Double, RecordState> states = folder.states(settings.mode.get());
    TreeSet<Double> all = new TreeSet<>(Comparator.reverseOrder());
    all.addAll(states.keySet());
    plan.ifPresent(p -> all.addAll(p.positions()));
    Double next = next(all, states);
    rows.set(all.stream().map(p -> new RecordRow(p, state(states, p), p.equals(next))).toList());
    fittable.set(folder.size() >= 2 && work.idle());
    obstacle.set(settings.obstacle());
    repeatable.set(
        work.idle() && takes.waits() && settings.setup().filter(takes::isOf).isPresent());
    boolean missing = next != null && state(states, next) == RecordState.MISSING;
    instruction.set(instruction(next, missing));
  }

  private @Nullable Double next(Collection<Double> all, Map<Double, RecordState> states) {
    if (chosen != null && all.contains(chosen)) {
      return chosen;
    }
    return all.stream().filter(p -> isToDo(state(states, p))).findFirst().orElse(null);
  }

  private static boolean isToDo(RecordState state) {
    return state == RecordState.OPEN || state == RecordState.MISSING;
  }

  private static RecordState state(Map<Double, RecordState> states, Double position) {
    return states.getOrDefault(position, RecordState.OPEN);
  }

  /** Another folder, unit or mode is looked at: the last take is agreed to. */
  private void leaveTake() {
    if (takes.verdictProperty().get() == TakeVerdict.WARNED) {
      takes.agree();
      chosen = null;
    }
  }

  private Optional<Double> next() {
    return rows.get().stream().filter(RecordRow::next).map(RecordRow::peakReduction).findFirst();
  }

  private String instruction(@Nullable Double next, boolean missing) {
    return switch (work.phaseProperty().get()) {
      case RECORDING -> "Recording. Leave the unit alone.";
      case LEVEL ->
          "Set Peak Reduction to "
              + level.loudest().map(RecordRow::position).orElse("its lowest position")
              + ", where the unit is loudest. Turn the input until the peaks are between −12 and"
              + " −1 dBFS.";
      case LATENCY -> "Measuring the loop.";
      case IDLE -> {
        if (!obstacle.get().isEmpty()) {
          yield obstacle.get();
        }
        CaptureTake last = takes.lastProperty().get();
        if (last != null && takes.verdictProperty().get() == TakeVerdict.WARNED) {
          yield RecordRow.position(last.peakReduction())
              + " is kept, with "
              + RecordTakes.warnings(last)
              + ". Press Keep to go on, or Record again.";
        }
        yield next == null
            ? "Every position is recorded. Fit this sweep, or choose one to record again."
            : (missing ? "This recording's file is missing. " : "")
                + "Set Peak Reduction to "
                + RecordRow.position(next)
                + ", then press Record.";
      }
    };
  }

  private void say(Kind kind, String text) {
    services.status().say(StatusMessage.of(kind, text));
  }
}
