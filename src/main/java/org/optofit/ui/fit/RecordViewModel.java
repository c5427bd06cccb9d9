package org.optofit.ui.fit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
import org.optofit.app.LevelGuide;
import org.optofit.app.LongWork;
import org.optofit.app.LoopLatency;
import org.optofit.app.Services;
import org.optofit.app.SignalJob;
import org.optofit.app.StatusMessage;
import org.optofit.app.StatusMessage.Kind;
import org.optofit.audio.InputDevice;
import org.optofit.audio.Progress;
import org.optofit.capture.CaptureSignal;
import org.optofit.capture.SweepCapture;
import org.optofit.dsp.Decibels;
import org.optofit.model.AudioClip;
import org.optofit.ui.control.Numbers;

/**
 * State and commands of the Record page: level, latency, one take after another, and what is kept.
 *
 * <p>Devices and files are used in the background; while they are, the program's own playback lets
 * go of its device. Properties change on the window's thread only.
 */
final class RecordViewModel implements TaskCommands {
  private final Services services;
  private final Supplier<RecordDevices> lookAround;
  private final Consumer<Path> onFit;
  private final RecordSettings settings = new RecordSettings();
  private final RecordWork work;
  private final ReadOnlyObjectWrapper<RecordDevices> devices =
      new ReadOnlyObjectWrapper<>(new RecordDevices(List.of(), List.of()));
  private final ReadOnlyObjectWrapper<List<RecordRow>> rows =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<@Nullable CaptureTake> take = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper instruction = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper objection = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper latency = new ReadOnlyStringWrapper("not measured");
  private final ReadOnlyBooleanWrapper fittable = new ReadOnlyBooleanWrapper();
  private final List<SweepCapture> captures = new ArrayList<>();
  private @Nullable Double chosen;

  /**
   * Makes the view model.
   *
   * @param lookAround finds devices, in the background
   * @param onFit takes the list of captures that is to be fitted
   */
  RecordViewModel(Services services, Supplier<RecordDevices> lookAround, Consumer<Path> onFit) {
    this.services = services;
    this.lookAround = lookAround;
    this.onFit = onFit;
    this.work = new RecordWork(services, this::refresh);
    settings.folder.addListener(observable -> openFolder());
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

  /** Devices to choose from. */
  ReadOnlyObjectProperty<RecordDevices> devicesProperty() {
    return devices.getReadOnlyProperty();
  }

  /** What is being done with the devices. */
  RecordWork work() {
    return work;
  }

  /** Positions to record, and those recorded. */
  ReadOnlyObjectProperty<List<RecordRow>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  /** The last take; null before the first. */
  ReadOnlyObjectProperty<@Nullable CaptureTake> takeProperty() {
    return take.getReadOnlyProperty();
  }

  /** What to do now, one sentence. */
  ReadOnlyStringProperty instructionProperty() {
    return instruction.getReadOnlyProperty();
  }

  /** Why nothing can be recorded, one sentence; empty when it can. */
  ReadOnlyStringProperty obstacleProperty() {
    return obstacle.getReadOnlyProperty();
  }

  /** What speaks against the last take, which was not kept for it; empty if it was kept. */
  ReadOnlyStringProperty objectionProperty() {
    return objection.getReadOnlyProperty();
  }

  /** The loop's latency in words. */
  ReadOnlyStringProperty latencyProperty() {
    return latency.getReadOnlyProperty();
  }

  /** Whether there are recordings enough for a sweep. */
  ReadOnlyBooleanProperty fittableProperty() {
    return fittable.getReadOnlyProperty();
  }

  /** What the highest level means, with the way to mend it. */
  String levelWords() {
    double peak = work.peakDbProperty().get();
    if (peak <= Decibels.FLOOR_DB) {
      return "Press Set level and turn the interface until the peaks are between −12 and −1 dBFS.";
    }
    String figure = Numbers.fixed(peak, 1) + " dBFS";
    return switch (LevelGuide.of(peak)) {
      case NO_SIGNAL -> "No signal: the peak is " + figure + ". Check cables and input channel.";
      case TOO_LOW -> "Too low: the peak is " + figure + ". Turn the input up.";
      case GOOD -> "Good: the peak is " + figure + ".";
      case TOO_HOT -> "Too hot: the peak is " + figure + ". Turn the input down.";
    };
  }

  /** Looks for devices; what was chosen and is there stays chosen. */
  void lookForDevices() {
    LongWork.start(
        services,
        "Looking for sound devices",
        goOn -> lookAround.get(),
        this::take,
        e -> say(Kind.ERROR, String.valueOf(e.getMessage())));
  }

  private void take(RecordDevices found) {
    devices.set(found);
    InputDevice input = settings.input.get();
    if (input == null || !found.inputs().contains(input)) {
      settings.input.set(found.inputs().isEmpty() ? null : found.inputs().get(0));
    }
    if (!found.outputs().contains(settings.output.get()) && !found.outputs().isEmpty()) {
      settings.output.set(found.outputs().get(0));
    }
  }

  /** Records this position next. */
  void choose(double peakReduction) {
    chosen = peakReduction;
    refresh();
  }

  /** Plays part of the signal and shows the level until it is stopped; needs no folder yet. */
  void setLevel() {
    double rate = settings.rateHz.get();
    settings
        .ports()
        .ifPresent(
            ports ->
                work.run(
                    RecordPhase.LEVEL,
                    "Playing to set the level",
                    (session, meter, goOn) -> {
                      session.monitor(ports, rate, meter, goOn);
                      return () -> {};
                    }));
  }

  /** Measures the loop; needs no folder yet. */
  void measureLatency() {
    double rate = settings.rateHz.get();
    settings
        .ports()
        .ifPresent(
            ports ->
                work.run(
                    RecordPhase.LATENCY,
                    "Measuring the loop",
                    (session, meter, goOn) -> {
                      Optional<LoopLatency> found =
                          session.measureLatency(ports, rate, meter, goOn);
                      return () -> show(found);
                    }));
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

  private void record(CaptureSetup setup, double position) {
    take.set(null);
    objection.set("");
    work.run(
        RecordPhase.RECORDING,
        "Recording at " + RecordRow.position(position),
        (session, meter, goOn) -> {
          AudioClip signal = session.signal(setup, Progress.NONE);
          CaptureTake made = session.record(setup, position, signal, meter, goOn);
          List<SweepCapture> kept = made.usable() ? session.keep(setup, made) : List.of();
          return () -> done(made, kept);
        });
  }

  private void done(CaptureTake made, List<SweepCapture> kept) {
    take.set(made);
    if (made.usable()) {
      kept(made, kept);
      return;
    }
    objection.set(made.objection().orElse(""));
    say(Kind.ERROR, "The take at " + RecordRow.position(made.peakReduction()) + " was not kept.");
  }

  private void kept(CaptureTake made, List<SweepCapture> now) {
    objection.set("");
    chosen = null;
    captures.clear();
    captures.addAll(now);
    say(
        Kind.DONE,
        String.format(
            Locale.ROOT,
            "%s is kept, peak %s dBFS%s.",
            Objects.requireNonNull(made.wet()).name(),
            Numbers.fixed(made.peakDbfs(), 1),
            made.missedDeadlines() > 0
                ? ", with " + made.missedDeadlines() + " late moments of the computer"
                : ""));
  }

  /** Keeps the last take although a check forbids a fit of it. */
  void keepAnyway() {
    CaptureTake made = take.get();
    settings
        .setup()
        .filter(setup -> made != null && made.whole() && !objection.get().isEmpty())
        .ifPresent(
            setup ->
                LongWork.start(
                    services,
                    "Keeping the take",
                    goOn -> services.capture().keep(setup, Objects.requireNonNull(made)),
                    now -> {
                      kept(Objects.requireNonNull(made), now);
                      refresh();
                    },
                    e -> say(Kind.ERROR, String.valueOf(e.getMessage()))));
  }

  /** Hands the recordings over to the sweep. */
  void fitSweep() {
    Path folder = settings.folder.get();
    if (folder != null && fittable.get()) {
      onFit.accept(folder.resolve(CaptureFolder.LIST));
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

  private void show(Optional<LoopLatency> found) {
    latency.set(
        found
            .map(
                loop ->
                    Numbers.fixed(loop.milliseconds(), 1)
                        + " ms, "
                        + Numbers.fixed(loop.samples(), 0)
                        + " samples")
            .orElse("the burst did not come back"));
    if (found.isEmpty()) {
      say(Kind.ERROR, "The burst did not come back. Check cables, input channel and level.");
    }
  }

  /** What is in the folder decides the unit's name and what is recorded. */
  private void openFolder() {
    Path folder = settings.folder.get();
    captures.clear();
    if (folder == null) {
      refresh();
      return;
    }
    LongWork.start(
        services,
        "Looking at the folder",
        goOn -> {
          Optional<String> unit = CaptureFolder.unitIn(folder);
          return new Found(
              unit,
              unit.isPresent() ? new CaptureFolder(folder, unit.get()).captures() : List.of());
        },
        found -> {
          if (folder.equals(settings.folder.get())) {
            captures.addAll(found.captures());
            found.unit().ifPresent(settings.unit::set);
            refresh();
          }
        },
        e -> say(Kind.ERROR, String.valueOf(e.getMessage())));
    refresh();
  }

  private record Found(Optional<String> unit, List<SweepCapture> captures) {}

  private void refresh() {
    Optional<KnobPlan> plan = KnobPlan.parse(settings.positions.get());
    List<Double> recorded =
        captures.stream()
            .filter(capture -> capture.mode() == settings.mode.get())
            .map(SweepCapture::peakReduction)
            .toList();
    TreeSet<Double> all = new TreeSet<>(Comparator.reverseOrder());
    all.addAll(recorded);
    plan.ifPresent(p -> all.addAll(p.positions()));
    Double next = next(all, recorded);
    rows.set(
        all.stream().map(p -> new RecordRow(p, recorded.contains(p), p.equals(next))).toList());
    fittable.set(captures.size() >= 2 && work.idle());
    obstacle.set(settings.obstacle());
    instruction.set(instruction(next));
  }

  private @Nullable Double next(Collection<Double> all, List<Double> recorded) {
    if (chosen != null && all.contains(chosen)) {
      return chosen;
    }
    return all.stream().filter(p -> !recorded.contains(p)).findFirst().orElse(null);
  }

  private Optional<Double> next() {
    return rows.get().stream().filter(RecordRow::next).map(RecordRow::peakReduction).findFirst();
  }

  private String instruction(@Nullable Double next) {
    return switch (work.phaseProperty().get()) {
      case RECORDING -> "Recording. Leave the unit alone.";
      case LEVEL -> "Set the input so that the peaks are between −12 and −1 dBFS.";
      case LATENCY -> "Measuring the loop.";
      case IDLE -> {
        if (!obstacle.get().isEmpty()) {
          yield obstacle.get();
        }
        yield next == null
            ? "Every position is recorded. Fit this sweep, or choose one to record again."
            : "Set Peak Reduction to " + RecordRow.position(next) + ", then press Record.";
      }
    };
  }

  private void say(Kind kind, String text) {
    services.status().say(StatusMessage.of(kind, text));
  }
}
