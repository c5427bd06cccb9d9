package org.optofit.ui.fit;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;
import org.optofit.app.LongWork;
import org.optofit.app.Services;
import org.optofit.app.StatusBoard;
import org.optofit.app.StatusMessage;
import org.optofit.app.SweepArchive;
import org.optofit.app.SweepOutcome;
import org.optofit.app.SweepPoint;
import org.optofit.app.SweepTask;

/** Runs a sweep in the background and follows it. Window's thread. */
final class SweepRunner {
  private static final String TOO_LONG =
      "The recordings are too long for the memory there is. What is fitted is kept; use shorter"
          + " ones.";

  private static final String FAULT =
      "The sweep ended by a fault of the program. What is fitted is kept; start it again.";

  private final Services services;
  private final SweepTasks tasks;
  private final SweepItems items;
  private final LongSupplier nanoTime;
  private final SnapshotPublisher.Delay delay;
  private final Consumer<SweepSnapshot> onProgress;
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private List<Integer> ids = List.of();
  private List<SweepTask> work = List.of();
  private @Nullable SweepFollower follower;
  private StatusBoard.@Nullable Work line;

  SweepRunner(
      Services services,
      SweepTasks tasks,
      SweepItems items,
      LongSupplier nanoTime,
      SnapshotPublisher.Delay delay,
      Consumer<SweepSnapshot> onProgress) {
    this.services = services;
    this.tasks = tasks;
    this.items = items;
    this.nanoTime = nanoTime;
    this.delay = delay;
    this.onProgress = onProgress;
  }

  /** Whether a sweep runs. */
  ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** Finds out what former runs have fitted. */
  void look(SweepArchive archive, Runnable done) {
    List<SweepItem> taking = items.all().stream().filter(SweepItem::takesPart).toList();
    List<Integer> of = taking.stream().map(SweepItem::id).toList();
    List<SweepTask> kept = taking.stream().map(SweepRunner::task).toList();
    if (kept.isEmpty()) {
      return;
    }
    LongWork.start(
        services,
        "Looking at the captures",
        progress ->
            tasks.known(kept, archive, new SweepFollower(kept, nanoTime, now -> {}, text -> {})),
        (List<SweepPoint> points) -> {
          if (!running.get()) {
            items.progress(of, points);
            done.run();
          }
        },
        cause -> warn("The captures could not be looked at. Start the sweep to read them again."));
  }

  /**
   * Starts a sweep of all captures that take part.
   *
   * @param finished takes its outcome
   * @param ended called when it ended without one
   */
  void start(SweepArchive archive, Consumer<SweepOutcome> finished, Runnable ended) {
    List<SweepItem> taking = items.all().stream().filter(SweepItem::takesPart).toList();
    work = taking.stream().map(SweepRunner::task).toList();
    ids = taking.stream().map(SweepItem::id).toList();
    SnapshotPublisher<SweepSnapshot> publisher =
        new SnapshotPublisher<>(delay, nanoTime, this::follow);
    SweepFollower monitor = new SweepFollower(work, nanoTime, publisher::offer, this::warn);
    List<SweepTask> started = work;
    follower = monitor;
    running.set(true);
    line = services.status().start("Sweep", "Stop, keep finished", monitor::stop);
    services
        .background()
        .execute(
            () -> {
              Runnable end = run(started, archive, monitor, finished, ended);
              services.window().execute(end);
            });
  }

  /** What the last sweep was made of, in the order of its outcome. */
  List<SweepTask> tasks() {
    return work;
  }

  /** Ends the sweep with what is finished; false if none runs. */
  boolean stop() {
    SweepFollower now = follower;
    if (now != null) {
      now.stop();
    }
    return now != null;
  }

  private Runnable run(
      List<SweepTask> started,
      SweepArchive archive,
      SweepFollower monitor,
      Consumer<SweepOutcome> finished,
      Runnable ended) {
    try {
      SweepOutcome outcome = tasks.run(started, archive, monitor);
      return () -> {
        items.progress(ids, outcome.points());
        end();
        finished.accept(outcome);
        boolean whole = outcome.fitted() == outcome.points().size();
        services
            .status()
            .say(
                StatusMessage.of(
                    whole ? StatusMessage.Kind.DONE : StatusMessage.Kind.WARNING,
                    SweepWords.end(outcome)));
      };
    } catch (OutOfMemoryError e) {
      return () -> fail(TOO_LONG, ended);
    } catch (RuntimeException e) {
      return () -> fail(FAULT, ended);
    }
  }

  private void follow(SweepSnapshot now) {
    if (running.get()) {
      items.progress(ids, now.points());
      if (line != null) {
        line.text(now.doing());
      }
      onProgress.accept(now);
    }
  }

  private void fail(String reason, Runnable ended) {
    items.changeAll(item -> item.point().map(point -> item.at(point.rested())).orElse(item));
    end();
    ended.run();
    services.status().say(StatusMessage.of(StatusMessage.Kind.ERROR, reason));
  }

  private void end() {
    running.set(false);
    follower = null;
    if (line != null) {
      line.done();
      line = null;
    }
  }

  private void warn(String sentence) {
    services
        .window()
        .execute(
            () -> services.status().say(StatusMessage.of(StatusMessage.Kind.WARNING, sentence)));
  }

  private static SweepTask task(SweepItem item) {
    return new SweepTask(item.capture(), item.entry().preparation(), item.thorough());
  }
}
