package org.optofit.ui.fit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.optofit.app.LongWork;
import org.optofit.app.SampleAudio;
import org.optofit.app.Services;
import org.optofit.app.StatusMessage;
import org.optofit.app.SweepOutcome;
import org.optofit.app.SweepTask;
import org.optofit.capture.Remedy;
import org.optofit.model.AudioClip;
import org.optofit.model.CompressionMode;
import org.optofit.model.Interpolation;
import org.optofit.model.KnobSetting;
import org.optofit.model.PeakReductionMap;
import org.optofit.model.UnitModel;
import org.optofit.store.ModelStore;
import org.optofit.store.SweepEntry;
import org.optofit.ui.control.SweepCurvePlot.Curves;

/**
 * State and commands of a sweep.
 *
 * <p>The captures and what was fitted are kept in the configuration folder and are there again
 * after a restart. While a sweep runs the captures stay as they are.
 */
final class SweepViewModel implements TaskCommands {
  private static final String BUSY = "A sweep is running. Stop it first; nothing was changed.";

  private final Services services;
  private final SweepTasks tasks;
  private final SweepItems items = new SweepItems();
  private final SweepSession session;
  private final SweepRunner runner;
  private final AtomicInteger dryTicket = new AtomicInteger();
  private final ObjectProperty<CompressionMode> mode =
      new SimpleObjectProperty<>(CompressionMode.COMPRESS);
  private final ReadOnlyObjectWrapper<List<SweepRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Curves> curves = new ReadOnlyObjectWrapper<>(Curves.NONE);
  private final ReadOnlyObjectWrapper<@Nullable SweepOutcome> outcome =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper dryName = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper dryFacts = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper rest = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper interpolation = new ReadOnlyStringWrapper("");
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
  private Runnable onKept = () -> {};
  private Path dryShown = SweepItems.NO_FILE;
  private Path dryRead = SweepItems.NO_FILE;

  SweepViewModel(
      Services services, SweepTasks tasks, LongSupplier nanoTime, SnapshotPublisher.Delay delay) {
    this.services = services;
    this.tasks = tasks;
    this.session = new SweepSession(services);
    this.runner = new SweepRunner(services, tasks, items, nanoTime, delay, this::follow);
    mode.addListener(observable -> refresh());
    refresh();
    session.open(
        entries -> {
          items.add(entries);
          refresh();
          runner.look(session.archive(), this::refresh);
        });
  }

  /** Position of the switch whose captures are shown, and that of recordings that say none. */
  ObjectProperty<CompressionMode> modeProperty() {
    return mode;
  }

  /** Captures of that mode. */
  ReadOnlyObjectProperty<List<SweepRow>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  /** Their curves. */
  ReadOnlyObjectProperty<Curves> curvesProperty() {
    return curves.getReadOnlyProperty();
  }

  /** The published map of a mode, to compare with. */
  PeakReductionMap published(CompressionMode of) {
    return ModelStore.published().map(of).orElseThrow();
  }

  /** The last sweep, while the captures are as they were in it; else null. */
  ReadOnlyObjectProperty<@Nullable SweepOutcome> outcomeProperty() {
    return outcome.getReadOnlyProperty();
  }

  /** Name of the dry recording, or how many there are; empty without one. */
  ReadOnlyStringProperty dryNameProperty() {
    return dryName.getReadOnlyProperty();
  }

  /** Format and length of the dry recording. */
  ReadOnlyStringProperty dryFactsProperty() {
    return dryFacts.getReadOnlyProperty();
  }

  /** Why no sweep can start now, one sentence; empty when one can. */
  ReadOnlyStringProperty obstacleProperty() {
    return obstacle.getReadOnlyProperty();
  }

  /** Whether a sweep runs. */
  ReadOnlyBooleanProperty runningProperty() {
    return runner.runningProperty();
  }

  /** "8 of 13 fitted". */
  ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  /** "3 waiting, 1 blocked; about 6 s left". */
  ReadOnlyStringProperty restProperty() {
    return rest.getReadOnlyProperty();
  }

  /** The comparison of ways between the settings, one sentence; empty before. */
  ReadOnlyStringProperty interpolationProperty() {
    return interpolation.getReadOnlyProperty();
  }

  /** Share of the sweep done, 0 to 1. */
  ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** The folder of the dry recording, to begin choosing in; empty path without one. */
  Path folder() {
    Path parent = dryShown.toAbsolutePath().getParent();
    return dryShown.equals(SweepItems.NO_FILE) || parent == null ? SweepItems.NO_FILE : parent;
  }

  @Override
  public void drop(List<Path> files) {
    if (refuseWhileRunning()) {
      return;
    }
    Path known = dryShown;
    CompressionMode otherwise = mode.get();
    LongWork.start(
        services,
        "Looking at the captures",
        work -> SweepIntake.of(files, known, otherwise, tasks),
        this::take,
        this::failed);
  }

  /** Uses the captures that come with the program. */
  void useSample() {
    SampleAudio.sweep().ifPresent(folder -> drop(List.of(folder)));
  }

  /** Whether there are captures to use for a try. */
  boolean hasSample() {
    return SampleAudio.sweep().isPresent();
  }

  /** Uses one dry recording for all captures. */
  void chooseDry(Path file) {
    if (!refuseWhileRunning()) {
      Path whole = file.toAbsolutePath();
      dryShown = whole;
      items.changeAll(item -> item.entry().dry().equals(whole) ? item : item.withDry(whole));
      changed();
    }
  }

  /** Corrects where the knob stood; says why if the text is no position. */
  void setPosition(int id, String text) {
    OptionalDouble position = position(text);
    if (position.isPresent()) {
      change(id, item -> item.withPosition(position.getAsDouble()));
    } else {
      say(StatusMessage.Kind.ERROR, "The knob takes a number from 0 to 100. Nothing was changed.");
    }
  }

  /** Leaves a capture out, or takes it in again. */
  void toggleLeftOut(int id) {
    change(id, item -> item.withLeftOut(!item.entry().leftOut()));
  }

  /** Takes a capture off the list. */
  void remove(int id) {
    if (!refuseWhileRunning()) {
      items.remove(id);
      changed();
    }
  }

  /** Does what helps against a blocking check. */
  void apply(int id, Remedy remedy) {
    change(id, item -> item.with(remedy));
  }

  /** Fits a capture once more, from its neighbours and from spread starts. */
  void refit(int id) {
    if (!refuseWhileRunning()) {
      items.change(id, item -> item.withThorough(true));
      refresh();
      start();
    }
  }

  /** Takes all captures off the list; what was fitted stays known. */
  void clear() {
    if (!refuseWhileRunning()) {
      items.clear();
      dryShown = SweepItems.NO_FILE;
      changed();
    }
  }

  @Override
  public void start() {
    if (obstacle.get().isEmpty()) {
      outcome.set(null);
      runner.start(session.archive(), this::finish, this::refresh);
      refresh();
    }
  }

  @Override
  public boolean stop() {
    return runner.stop();
  }

  /** Called when a model has come into the library. */
  void setOnKept(Runnable handler) {
    onKept = handler;
  }

  /** Takes the model into the user's library under a name. */
  void keep(String called) {
    model(called)
        .ifPresent(
            model ->
                LongWork.start(
                    services,
                    "Saving " + called,
                    work -> tasks.keep(model),
                    (String kept) -> {
                      say(StatusMessage.Kind.DONE, "Saved " + kept + " in Models.");
                      onKept.run();
                    },
                    this::failed));
  }

  /** Writes the model to a file. */
  void save(Path file, String called) {
    String name = String.valueOf(file.getFileName());
    model(called)
        .ifPresent(
            model ->
                LongWork.start(
                    services,
                    "Saving " + name,
                    work -> {
                      tasks.save(file, model);
                      return "Saved %s: %s.".formatted(name, called);
                    },
                    text -> say(StatusMessage.Kind.DONE, text),
                    this::failed));
  }

  /** Writes a report of the sweep, which every recording is fitted once more for. */
  void saveReport(Path page) {
    SweepOutcome done = outcome.get();
    if (done == null) {
      return;
    }
    List<SweepTask> of = runner.tasks();
    List<SweepEntry> leftOut = items.leftOut();
    int others = done.points().size() - done.fitted() + leftOut.size();
    String name = String.valueOf(page.getFileName());
    model(modelName())
        .ifPresent(
            model ->
                LongWork.start(
                    services,
                    "Writing " + name,
                    work -> {
                      tasks.report(page, of, leftOut, done, model, work);
                      return "Saved %s: %d settings, %d captures not in the model."
                          .formatted(name, done.fitted(), others);
                    },
                    text -> say(StatusMessage.Kind.DONE, text),
                    this::failed));
  }

  private Optional<UnitModel> model(String called) {
    SweepOutcome done = outcome.get();
    return done == null ? Optional.empty() : done.model(called);
  }

  /** Reads the dry recording again and hands it on with the model. */
  void audition(BiConsumer<UnitModel, AudioClip> handler) {
    if (outcome.get() == null) {
      return;
    }
    Path dry = items.all().get(0).entry().dry();
    model(modelName())
        .ifPresent(
            model ->
                LongWork.start(
                    services,
                    "Reading " + dry.getFileName(),
                    work -> tasks.read(dry, work).clip(),
                    clip -> handler.accept(model, clip),
                    this::failed));
  }

  /** What the model is called unless the user says otherwise. */
  String modelName() {
    return dryShown.equals(SweepItems.NO_FILE)
        ? "Sweep"
        : "Sweep of " + FileNames.stem(String.valueOf(dryShown.getFileName()));
  }

  /** Gives a dropped dry recording to captures without one; says so where others keep theirs. */
  private String offerDry(Path file) {
    Path whole = file.toAbsolutePath();
    long own =
        items.all().stream()
            .map(item -> item.entry().dry())
            .filter(dry -> !dry.equals(SweepItems.NO_FILE) && !dry.equals(whole))
            .count();
    dryShown = whole;
    items.changeAll(
        item -> item.entry().dry().equals(SweepItems.NO_FILE) ? item.withDry(whole) : item);
    return own == 0
        ? ""
        : "%d %s dry recording. Choose %s at the top to use it for all."
            .formatted(
                own, own == 1 ? "capture keeps its" : "captures keep their", file.getFileName());
  }

  private void take(SweepIntake intake) {
    String kept = intake.dry().map(this::offerDry).orElse("");
    int added = items.add(intake.entries());
    showOther(intake);
    changed();
    if (!intake.remarks().isEmpty()) {
      String more =
          intake.remarks().size() == 1
              ? ""
              : " And " + (intake.remarks().size() - 1) + " more were left out.";
      say(StatusMessage.Kind.WARNING, intake.remarks().get(0) + more);
    } else if (!kept.isEmpty()) {
      say(StatusMessage.Kind.WARNING, kept);
    } else if (added > 0) {
      say(StatusMessage.Kind.DONE, added == 1 ? "1 capture added." : added + " captures added.");
    }
  }

  /** Shows the mode of captures that all belong to the other one. */
  private void showOther(SweepIntake intake) {
    if (!intake.entries().isEmpty()
        && intake.entries().stream().noneMatch(entry -> entry.mode() == mode.get())) {
      mode.set(intake.entries().get(0).mode());
    }
  }

  private void change(int id, UnaryOperator<SweepItem> change) {
    if (!refuseWhileRunning()) {
      items.change(id, change);
      changed();
    }
  }

  private void changed() {
    outcome.set(null);
    progress.set(0);
    session.keep(items.entries());
    refresh();
  }

  private void follow(SweepSnapshot now) {
    progress.set(now.progress());
    rest.set(SweepWords.rest(items.all(), now.secondsLeft()));
    showItems();
  }

  private void finish(SweepOutcome done) {
    items.changeAll(item -> item.withThorough(false));
    outcome.set(done.fitted() >= SweepOutcome.FEWEST_SETTINGS ? done : null);
    progress.set(done.stopped() ? progress.get() : 1);
    refresh();
  }

  private void refresh() {
    obstacle.set(runner.runningProperty().get() ? "A sweep is running." : items.obstacle());
    SweepOutcome done = outcome.get();
    interpolation.set(done == null ? "" : SweepWords.interpolation(done.interpolation()));
    rest.set(SweepWords.rest(items.all(), Double.NaN));
    showDry();
    showItems();
  }

  private void showItems() {
    summary.set(SweepWords.summary(items.all()));
    List<KnobSetting> inModel = items.settings(mode.get());
    rows.set(
        items.of(mode.get()).stream()
            .map(i -> SweepWords.row(i, items.isTwice(i), inModel))
            .toList());
    SweepOutcome done = outcome.get();
    curves.set(
        SweepCurves.of(
            items.of(mode.get()),
            done == null ? Interpolation.LINEAR : done.interpolation().chosen()));
  }

  private void showDry() {
    List<Path> dries = items.dries();
    if (dries.size() > 1) {
      dryName.set(dries.size() + " dry recordings");
      dryFacts.set("one for each capture, by the list");
      dryShown = SweepItems.NO_FILE;
      dryRead = SweepItems.NO_FILE;
      dryTicket.incrementAndGet();
      return;
    }
    Path dry = dries.isEmpty() ? dryShown : dries.get(0);
    String name = dry.equals(SweepItems.NO_FILE) ? "" : String.valueOf(dry.getFileName());
    dryShown = dry;
    if (dry.equals(dryRead) && name.equals(dryName.get())) {
      return;
    }
    dryRead = dry;
    dryName.set(name);
    dryFacts.set("");
    int ticket = dryTicket.incrementAndGet();
    if (!name.isEmpty()) {
      LongWork.start(
          services,
          "Reading " + name,
          work -> Recording.of(dry, tasks.read(dry, work).clip()),
          recording -> {
            if (dryTicket.get() == ticket) {
              dryFacts.set(recording.format() + ", " + recording.length());
            }
          },
          this::failed);
    }
  }

  private boolean refuseWhileRunning() {
    boolean running = runner.runningProperty().get();
    if (running) {
      say(StatusMessage.Kind.WARNING, BUSY);
    }
    return running;
  }

  private static OptionalDouble position(String text) {
    try {
      double value = Double.parseDouble(text.strip().replace(',', '.'));
      return PeakReductionMap.isPosition(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }

  private void failed(Exception cause) {
    say(
        StatusMessage.Kind.ERROR,
        cause instanceof IOException
            ? Objects.toString(cause.getMessage(), "The file cannot be used. Choose another one.")
            : "The file cannot be used. Choose another one.");
  }

  private void say(StatusMessage.Kind kind, String text) {
    services.status().say(StatusMessage.of(kind, text));
  }
}
