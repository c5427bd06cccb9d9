package org.optofit.ui.fit;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.optofit.app.SweepMonitor;
import org.optofit.app.SweepPoint;
import org.optofit.app.SweepTask;

/**
 * Collects what a running sweep reports and offers a snapshot after each report.
 *
 * <p>The sweep's thread reports; {@link #stop} may be called from any thread.
 */
/*
 * Every capture but the last of the way is fitted twice, down and up; the first has more starts and
 * counts for more. What was fitted before counts nothing. So the share grows with every fit that
 * ends, and the time left is told from the time that the share so far took.
 */
final class SweepFollower implements SweepMonitor {
  private static final double FIRST_FIT = 3;

  /** A share below this does not tell the speed. */
  private static final double TELLING = 0.15;

  private final SweepPoint[] points;
  private final LongSupplier nanoTime;
  private final Consumer<SweepSnapshot> snapshots;
  private final Consumer<String> notices;
  private final long begin;
  private double done;
  private double expected;
  private boolean reading;
  private volatile boolean stopRequested;

  SweepFollower(
      List<SweepTask> tasks,
      LongSupplier nanoTime,
      Consumer<SweepSnapshot> snapshots,
      Consumer<String> notices) {
    this.points =
        tasks.stream().map(task -> SweepPoint.waiting(task.capture())).toArray(SweepPoint[]::new);
    this.nanoTime = nanoTime;
    this.snapshots = snapshots;
    this.notices = notices;
    this.begin = nanoTime.getAsLong();
    this.expected = FIRST_FIT + 2.0 * (points.length - 1);
  }

  /** Asks the sweep to end with what is finished. */
  void stop() {
    stopRequested = true;
  }

  @Override
  public boolean stopRequested() {
    return stopRequested;
  }

  @Override
  public void notice(String sentence) {
    notices.accept(sentence);
  }

  @Override
  public void pointChanged(int index, SweepPoint now) {
    SweepPoint before = points[index];
    points[index] = now;
    if (now.stage() == SweepPoint.Stage.FITTED && before.stage() == SweepPoint.Stage.FITTING) {
      done += done == 0 ? FIRST_FIT : 1;
    } else if (now.keptOut() && !before.keptOut()) {
      expected = Math.max(1, expected - 2);
    } else if (now.reused() && before.fit().isEmpty()) {
      expected = Math.max(1, expected - 2);
    }
    reading = now.stage() == SweepPoint.Stage.READING;
    snapshots.accept(snapshot(doing(now)));
  }

  @Override
  public void comparing() {
    if (!stopRequested) {
      done = expected;
      snapshots.accept(snapshot("Sweep: comparing ways between the settings"));
    }
  }

  private String doing(SweepPoint now) {
    return "Sweep: "
        + (reading ? "reading" : "fitting")
        + " Peak Reduction "
        + SweepWords.position(now.capture().peakReduction())
        + (now.iteration() > 0 ? ", iteration " + now.iteration() : "");
  }

  private SweepSnapshot snapshot(String doing) {
    double share = Math.min(1, done / expected);
    double seconds = (nanoTime.getAsLong() - begin) / (double) TimeUnit.SECONDS.toNanos(1);
    return new SweepSnapshot(
        Arrays.asList(points),
        doing,
        share,
        share < TELLING ? Double.NaN : seconds * (1 - share) / share);
  }
}
