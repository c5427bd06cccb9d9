package org.optofit.ui.fit;

import java.nio.file.Path;
import java.util.List;
import java.util.function.LongSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.optofit.app.Services;
import org.optofit.fit.FitOptions;

/**
 * State and commands of the Fit tab.
 *
 * <p>All properties change on the window's thread only.
 */
public final class FitViewModel {
  /** What the tab shows of a single pair. */
  enum Page {
    /** Recordings, checks and the fit as it runs. */
    RUN,
    /** The last finished fit. */
    RESULT
  }

  private final PairViewModel pair;
  private final RunViewModel run;
  private final ResultViewModel result;
  private final SweepViewModel sweep;
  private final RecordViewModel record;
  private final TaskCommands pairCommands = new PairCommands(this);
  private final ObjectProperty<FitTask> task = new SimpleObjectProperty<>(FitTask.PAIR);
  private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(Page.RUN);

  /** Makes the view model of an empty tab. */
  public FitViewModel(Services services) {
    this(
        services,
        new LocalFitTasks(services.models(), services.library()),
        System::nanoTime,
        SnapshotPublisher.Delay.on(services.window()));
  }

  /** The same with other work, clock and timer. */
  FitViewModel(
      Services services, FitTasks tasks, LongSupplier nanoTime, SnapshotPublisher.Delay delay) {
    pair = new PairViewModel(services, tasks);
    result = new ResultViewModel(services, tasks, delay);
    sweep =
        new SweepViewModel(
            services,
            new LocalSweepTasks(services.models(), services.library(), FitOptions.defaults()),
            nanoTime,
            delay);
    record = new RecordViewModel(services, RecordDevices::here, this::fitRecorded);
    run = new RunViewModel(services, tasks, pair, nanoTime, delay, this::finished);
  }

  /** Recordings and checks. */
  PairViewModel pair() {
    return pair;
  }

  /** The fit as it runs. */
  RunViewModel run() {
    return run;
  }

  /** The last finished fit. */
  ResultViewModel result() {
    return result;
  }

  /** A sweep of many captures. */
  SweepViewModel sweep() {
    return sweep;
  }

  /** Recordings made here. */
  RecordViewModel record() {
    return record;
  }

  /** What the tab is used for. */
  ObjectProperty<FitTask> taskProperty() {
    return task;
  }

  /** What drops and keys mean now. */
  TaskCommands commands() {
    return switch (task.get()) {
      case PAIR -> pairCommands;
      case SWEEP -> sweep;
      case RECORD -> record;
    };
  }

  /** What the tab shows of a single pair. */
  ReadOnlyObjectProperty<Page> pageProperty() {
    return page.getReadOnlyProperty();
  }

  /** Goes back to recordings and settings; the result is kept. */
  void showRun() {
    result.listening().stop();
    page.set(Page.RUN);
  }

  /** Shows the last finished fit, if there is one. */
  void showResult() {
    if (result.fittedProperty().get() != null) {
      page.set(Page.RESULT);
    }
  }

  private void fitRecorded(Path list) {
    sweep.drop(List.of(list));
    task.set(FitTask.SWEEP);
  }

  private void finished(FittedPair fitted) {
    result.show(fitted);
    page.set(Page.RESULT);
  }
}
