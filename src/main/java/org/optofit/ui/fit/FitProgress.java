package org.optofit.ui.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
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
/*
 * How long a fit takes is not known beforehand. The first start runs on the whole recording and is
 * given half of the bar, the others share the rest; within a start every iteration takes the same
 * part of what is left. So the bar moves only when something was done, and never back.
 */
final class FitProgress implements FitMonitor {
  private static final double FIRST_START_SHARE = 0.5;

  /** Iterations after which half of a start's share is shown. */
  private static final double HALF_WAY_ITERATIONS = 6;

  private final int starts;
  private final LongSupplier nanoTime;
  private final Consumer<FitSnapshot> snapshots;
  private final long begin;
  private final SortedMap<Integer, List<FitIteration>> curves = new TreeMap<>();
  private final List<StartSummary> finished = new ArrayList<>();
  private int current;
  private double progress;
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

  @Override
  public boolean stopRequested() {
    return stopRequested;
  }

  @Override
  public void iterationDone(FitIteration iteration) {
    current = iteration.start();
    List<FitIteration> curve = curves.computeIfAbsent(current, start -> new ArrayList<>());
    curve.add(iteration);
    progress = Math.max(progress, share(curve.size() - 1));
    snapshots.accept(snapshot(current, true));
  }

  @Override
  public void startDone(StartSummary summary) {
    finished.add(summary);
    snapshots.accept(snapshot(current, true));
  }

  /** The state at the end, showing the start that won. */
  FitSnapshot end(int winner) {
    progress = 1;
    return snapshot(winner, false);
  }

  /** The state of a fit that ended without a result. */
  FitSnapshot end() {
    return snapshot(current, false);
  }

  private double share(int iterations) {
    double within = iterations / (iterations + HALF_WAY_ITERATIONS);
    int begun = curves.size();
    if (starts == 1) {
      return within;
    }
    return begun <= 1
        ? FIRST_START_SHARE * within
        : FIRST_START_SHARE
            + (1 - FIRST_START_SHARE) * Math.min(1, (begun - 2 + within) / (starts - 1));
  }

  private FitSnapshot snapshot(int shown, boolean running) {
    List<List<FitIteration>> others = new ArrayList<>();
    curves.forEach(
        (start, curve) -> {
          if (start != shown) {
            others.add(curve);
          }
        });
    double seconds = (nanoTime.getAsLong() - begin) / (double) TimeUnit.SECONDS.toNanos(1);
    return new FitSnapshot(
        starts,
        curves.getOrDefault(shown, List.of()),
        others,
        finished,
        seconds,
        progress,
        running);
  }
}
