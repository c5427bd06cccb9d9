package org.optofit.ui.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.optofit.fit.FitIteration;
import org.optofit.fit.FitMonitor;
import org.optofit.fit.StartSummary;

/**
 * Collects what a running fit reports and offers a snapshot after each report.
 *
 * <p>The fit's thread reports; {@link #stop} may be called from any thread.
 */
final class FitProgress implements FitMonitor {
  private final int starts;
  private final LongSupplier nanoTime;
  private final Consumer<FitSnapshot> snapshots;
  private final long begin;
  private final List<List<FitIteration>> curves = new ArrayList<>();
  private final List<StartSummary> finished = new ArrayList<>();
  private volatile boolean stopRequested;

  FitProgress(int starts, LongSupplier nanoTime, Consumer<FitSnapshot> snapshots) {
    this.starts = starts;
    this.nanoTime = nanoTime;
    this.snapshots = snapshots;
    this.begin = nanoTime.getAsLong();
  }

  /** Asks the fit to end with the best it has. */
  void stop() {
    stopRequested = true;
  }

  /** Whether {@link #stop} was called or the thread was interrupted. */
  @Override
  public boolean stopRequested() {
    return stopRequested || Thread.currentThread().isInterrupted();
  }

  @Override
  public void iterationDone(FitIteration iteration) {
    if (iteration.iteration() == 0 || curves.isEmpty()) {
      curves.add(new ArrayList<>());
    }
    curves.get(curves.size() - 1).add(iteration);
    snapshots.accept(snapshot(true));
  }

  @Override
  public void startDone(StartSummary summary) {
    finished.add(summary);
    snapshots.accept(snapshot(true));
  }

  /** The state after the last report. */
  FitSnapshot snapshot(boolean running) {
    double seconds = (nanoTime.getAsLong() - begin) / (double) TimeUnit.SECONDS.toNanos(1);
    return new FitSnapshot(starts, new ArrayList<>(curves), finished, seconds, running);
  }
}
