package org.optofit.ui.fit;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.optofit.app.Services;
import org.optofit.app.StatusBoard;
import org.optofit.app.StatusMessage;
import org.optofit.capture.CaptureReport;
import org.optofit.capture.PairRole;
import org.optofit.capture.Severity;

/**
 * Starting, following and stopping a fit.
 *
 * <p>The fit runs in the background and is seen through snapshots; a later fit that fails leaves
 * the result of the one before.
 */
final class RunViewModel {
  private static final String STOPPED_EARLY =
      "The fit was stopped before its first iteration. Nothing was changed.";
  private static final String UNREADABLE =
      "The recordings cannot be read any more. Nothing was changed; choose them again.";
  private static final String TOO_LONG =
      "The recordings are too long for the memory there is. Nothing was changed; choose a part of"
          + " them under Options.";

  private static final String FAULT =
      "The fit failed by a fault of the program. Nothing was changed; fit again with another solver"
          + " or another part of the recordings.";

  private final Services services;
  private final FitTasks tasks;
  private final PairViewModel pair;
  private final LongSupplier nanoTime;
  private final SnapshotPublisher.Delay delay;
  private final Consumer<FittedPair> onFinished;
  private final ObjectProperty<FitSettings> settings =
      new SimpleObjectProperty<>(FitSettings.defaults());
  private final ReadOnlyObjectWrapper<FitSnapshot> snapshot =
      new ReadOnlyObjectWrapper<>(FitSnapshot.EMPTY);
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper("");
  private @Nullable FitProgress progress;
  private StatusBoard.@Nullable Work line;
  private String fileName = "";

  RunViewModel(
      Services services,
      FitTasks tasks,
      PairViewModel pair,
      LongSupplier nanoTime,
      SnapshotPublisher.Delay delay,
      Consumer<FittedPair> onFinished) {
    this.services = services;
    this.tasks = tasks;
    this.pair = pair;
    this.nanoTime = nanoTime;
    this.delay = delay;
    this.onFinished = onFinished;
    for (PairRole role : PairRole.values()) {
      pair.slotProperty(role).addListener(observable -> refresh());
    }
    pair.checksProperty().addListener(observable -> refresh());
    refresh();
  }

  /** What the user sets before a fit. */
  ObjectProperty<FitSettings> settingsProperty() {
    return settings;
  }

  /** How far the fit is, or how far the last one came. */
  ReadOnlyObjectProperty<FitSnapshot> snapshotProperty() {
    return snapshot.getReadOnlyProperty();
  }

  /** Whether a fit runs. */
  ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** Why no fit can start now, one sentence; empty when one can. */
  ReadOnlyStringProperty obstacleProperty() {
    return obstacle.getReadOnlyProperty();
  }

  /** Starts a fit; does nothing while there is an obstacle. */
  void start() {
    Recording dry = pair.recording(PairRole.DRY);
    Recording wet = pair.recording(PairRole.WET);
    CaptureReport checks = pair.checksProperty().get();
    if (!obstacle.get().isEmpty() || dry == null || wet == null || checks == null) {
      return;
    }
    FitSettings chosen = settings.get();
    SnapshotPublisher<FitSnapshot> publisher =
        new SnapshotPublisher<>(delay, nanoTime, this::follow);
    FitProgress monitor = new FitProgress(chosen.effectiveStarts(), nanoTime, publisher::offer);
    progress = monitor;
    fileName = wet.clip().name();
    snapshot.set(FitSnapshot.EMPTY);
    running.set(true);
    line = services.status().start(doing(), "Stop, keep best", monitor::stop);
    refresh();
    services
        .background()
        .execute(
            () -> {
              Runnable end = run(dry, wet, checks, chosen, monitor);
              services.window().execute(end);
            });
  }

  /** Ends the fit; the best found so far is its result. */
  void stop() {
    if (progress != null) {
      progress.stop();
    }
  }

  /** Fits in the background; whatever happens there, the way to end it in the window comes back. */
  private Runnable run(
      Recording dry, Recording wet, CaptureReport checks, FitSettings chosen, FitProgress monitor) {
    try {
      FittedPair fitted = tasks.fit(dry, wet, checks, chosen, monitor);
      int winner = fitted.result().history().get(0).start();
      return () -> finish(fitted, monitor.end(winner));
    } catch (CancellationException e) {
      return () -> fail(STOPPED_EARLY, monitor.end());
    } catch (IOException e) {
      String reason = Objects.toString(e.getMessage(), UNREADABLE);
      return () -> fail(reason, monitor.end());
    } catch (OutOfMemoryError e) {
      return () -> fail(TOO_LONG, monitor.end());
    } catch (RuntimeException e) {
      return () -> fail(FAULT, monitor.end());
    }
  }

  private String doing() {
    return "Fitting " + fileName;
  }

  private void follow(FitSnapshot now) {
    if (!running.get()) {
      return;
    }
    snapshot.set(now);
    if (line != null) {
      line.text(
          now.starts() == 1
              ? doing()
              : "%s, start %d of %d".formatted(doing(), now.currentStart(), now.starts()));
      line.progress(now.progress());
    }
  }

  private void finish(FittedPair fitted, FitSnapshot last) {
    end(last);
    String warnings =
        switch (fitted.warnings()) {
          case 0 -> "";
          case 1 -> " One check warns.";
          default -> " " + fitted.warnings() + " checks warn.";
        };
    services
        .status()
        .say(
            StatusMessage.of(
                fitted.result().termination().converged()
                    ? StatusMessage.Kind.DONE
                    : StatusMessage.Kind.WARNING,
                FitWords.end(fitted.result(), fitted.agreement().esr()) + warnings));
    onFinished.accept(fitted);
  }

  private void fail(String reason, FitSnapshot last) {
    end(last);
    services.status().say(StatusMessage.of(StatusMessage.Kind.ERROR, reason));
  }

  private void end(FitSnapshot last) {
    running.set(false);
    progress = null;
    snapshot.set(last);
    if (line != null) {
      line.done();
      line = null;
    }
    refresh();
  }

  private void refresh() {
    obstacle.set(running.get() ? "A fit is running." : obstacleOfPair());
  }

  private String obstacleOfPair() {
    for (PairRole role : PairRole.values()) {
      RecordingSlot slot = pair.slotProperty(role).get();
      if (slot instanceof RecordingSlot.Reading reading) {
        return "Reading " + reading.fileName() + ".";
      }
      if (slot.recording() == null) {
        return "No " + role.label() + " recording yet. Drop one, or choose a file.";
      }
    }
    CaptureReport checks = pair.checksProperty().get();
    if (checks == null) {
      return "Checking the recordings.";
    }
    return checks.outcomes().stream()
        .filter(outcome -> outcome.severity() == Severity.BLOCKING)
        .findFirst()
        .map(outcome -> "Blocked by " + outcome.title() + ": " + outcome.message())
        .orElse("");
  }
}
