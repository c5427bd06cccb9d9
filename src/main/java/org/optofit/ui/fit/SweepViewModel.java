package org.optofit.ui.fit;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
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
import org.optofit.app.SampleAudio;
import org.optofit.app.Services;
import org.optofit.app.StatusMessage;
import org.optofit.app.SweepOutcome;
import org.optofit.capture.Remedy;
import org.optofit.model.CompressionMode;
import org.optofit.model.Interpolation;
import org.optofit.model.KnobSetting;
import org.optofit.model.PeakReductionMap;
import org.optofit.store.ModelStore;
import org.optofit.ui.control.SweepCurvePlot.Curves;

/**
 * State and commands of a sweep.
 *
 * <p>The captures and what was fitted are kept in the configuration folder and are there again
 * after a restart. While a sweep runs the captures stay as they are.
 */
final class SweepViewModel implements TaskCommands {
  private static final String BUSY = "A sweep is running. Stop it first; nothing was changed.";

  private final SweepItems items = new SweepItems();
  private final SweepSession session;
  private final SweepRunner runner;
  private final SweepNotices notices;
  private final SweepDry dry;
  private final SweepAdding adding;
  private final SweepSaving saving;
  private final ObjectProperty<CompressionMode> mode =
      new SimpleObjectProperty<>(CompressionMode.COMPRESS);
  private final ReadOnlyObjectWrapper<List<SweepRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Curves> curves = new ReadOnlyObjectWrapper<>(Curves.NONE);
  private final ReadOnlyObjectWrapper<@Nullable SweepOutcome> outcome =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper rest = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper interpolation = new ReadOnlyStringWrapper("");
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();

  SweepViewModel(
      Services services, SweepTasks tasks, LongSupplier nanoTime, SnapshotPublisher.Delay delay) {
    this.session = new SweepSession(services);
    this.runner = new SweepRunner(services, tasks, items, nanoTime, delay, this::follow);
    this.notices = new SweepNotices(services);
    this.dry = new SweepDry(services, tasks, items, notices);
    this.adding = new SweepAdding(services, tasks, items, dry, notices, mode, this::changed);
    this.saving =
        new SweepSaving(
            services, tasks, items, runner, dry, notices, outcome.getReadOnlyProperty());
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

  /** The dry recording. */
  SweepDry dry() {
    return dry;
  }

  /** What can be done with a finished sweep. */
  SweepSaving saving() {
    return saving;
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

  @Override
  public void drop(List<Path> files) {
    if (!refuseWhileRunning()) {
      adding.add(files);
    }
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
      dry.choose(file);
      changed();
    }
  }

  /** Corrects where the knob stood; says why if the text is no position. */
  void setPosition(int id, String text) {
    OptionalDouble position = position(text);
    if (position.isPresent()) {
      change(id, item -> item.withPosition(position.getAsDouble()));
    } else {
      notices.say(
          StatusMessage.Kind.ERROR, "The knob takes a number from 0 to 100. Nothing was changed.");
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
      dry.forget();
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
    dry.show();
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

  private boolean refuseWhileRunning() {
    boolean running = runner.runningProperty().get();
    if (running) {
      notices.say(StatusMessage.Kind.WARNING, BUSY);
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
}
