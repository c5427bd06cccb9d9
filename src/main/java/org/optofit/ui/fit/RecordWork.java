package org.optofit.ui.fit;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.optofit.app.CaptureSession;
import org.optofit.app.Services;
import org.optofit.app.StatusBoard;
import org.optofit.app.StatusMessage;
import org.optofit.audio.InputMeter;
import org.optofit.audio.Progress;
import org.optofit.dsp.Decibels;

/**
 * Work with the sound devices, one at a time, in the background: what it is, how far it is, and the
 * level that comes in. The program's own playback lets go of its device meanwhile.
 */
final class RecordWork {
  private static final long SHOW_NANOS = 80_000_000;
  private static final Logger LOG = Logger.getLogger(RecordWork.class.getName());

  /** The work; gives what its outcome changes in the window. */
  @FunctionalInterface
  interface Task {
    Runnable run(CaptureSession session, InputMeter meter, Progress progress) throws IOException;
  }

  private final Services services;
  private final Runnable changed;
  private final InputMeter meter = new InputMeter();
  private final ReadOnlyObjectWrapper<RecordPhase> phase =
      new ReadOnlyObjectWrapper<>(RecordPhase.IDLE);
  private final ReadOnlyDoubleWrapper levelDb = new ReadOnlyDoubleWrapper(Decibels.FLOOR_DB);
  private final ReadOnlyDoubleWrapper peakDb = new ReadOnlyDoubleWrapper(Decibels.FLOOR_DB);
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
  private volatile boolean stopRequested;
  private long shownAt;

  /**
   * No work yet.
   *
   * @param changed called when work begins and after it has ended
   */
  RecordWork(Services services, Runnable changed) {
    this.services = services;
    this.changed = changed;
  }

  /** What is being done. */
  ReadOnlyObjectProperty<RecordPhase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  /** Level of the input now, in dBFS. */
  ReadOnlyDoubleProperty levelDbProperty() {
    return levelDb.getReadOnlyProperty();
  }

  /** Highest level since the devices were opened, in dBFS. */
  ReadOnlyDoubleProperty peakDbProperty() {
    return peakDb.getReadOnlyProperty();
  }

  /** Share that is done, 0 to 1. */
  ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** Whether nothing is being done. */
  boolean idle() {
    return phase.get() == RecordPhase.IDLE;
  }

  /** Asks the work to end; false if there is none. */
  boolean stop() {
    stopRequested = true;
    return !idle();
  }

  /** Begins work, unless some is being done. */
  void run(RecordPhase what, String text, Task task) {
    if (!idle()) {
      return;
    }
    stopRequested = false;
    phase.set(what);
    if (what != RecordPhase.LATENCY) { // Its burst is quieter than the signal.
      peakDb.set(Decibels.FLOOR_DB);
    }
    progress.set(0);
    changed.run();
    services.audition().releaseDevice();
    StatusBoard.Work line = services.status().start(text, "Stop", this::stop);
    try {
      services.background().execute(() -> inBackground(line, task));
    } catch (RejectedExecutionException e) {
      // The window is closing.
      stopRequested = true;
    }
  }

  private void inBackground(StatusBoard.Work line, Task task) {
    Runnable outcome;
    try {
      outcome = task.run(services.capture(), meter, share -> goOn(line, share));
    } catch (CancellationException e) {
      outcome = () -> {};
    } catch (IOException e) {
      outcome = failed(String.valueOf(e.getMessage()));
    } catch (OutOfMemoryError e) {
      outcome = failed("The recording needs more memory than there is. Close other programs.");
    } catch (Throwable e) { // The root of the work: whatever ends it, the page goes on.
      LOG.log(Level.SEVERE, "work with the sound devices ended", e);
      outcome =
          failed(
              "The work ended by a fault of the program ("
                  + e.getClass().getSimpleName()
                  + "). Try again.");
    }
    Runnable shown = outcome;
    services.window().execute(() -> end(line, shown));
  }

  private void end(StatusBoard.Work line, Runnable outcome) {
    line.done();
    services.audition().takeDevice();
    phase.set(RecordPhase.IDLE);
    levelDb.set(Decibels.FLOOR_DB);
    progress.set(0);
    outcome.run();
    changed.run();
  }

  private Runnable failed(String sentence) {
    return () -> services.status().say(StatusMessage.of(StatusMessage.Kind.ERROR, sentence));
  }

  /** On the thread that watches the devices. */
  private boolean goOn(StatusBoard.Work line, double share) {
    long now = System.nanoTime();
    if (now - shownAt > SHOW_NANOS) {
      shownAt = now;
      double level = meter.pollPeakDbfs();
      services
          .window()
          .execute(
              () -> {
                levelDb.set(level);
                if (phase.get() != RecordPhase.LATENCY) {
                  peakDb.set(Math.max(peakDb.get(), level));
                }
                progress.set(share);
                if (share > 0) { // Setting the level has no end to come near to.
                  line.progress(share);
                }
              });
    }
    return !stopRequested;
  }
}
