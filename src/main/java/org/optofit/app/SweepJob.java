package org.optofit.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.optofit.fit.FitOptions;
import org.optofit.fit.InterpolationCheck;
import org.optofit.fit.ParameterFit;
import org.optofit.fit.PeakReductionSweep;
import org.optofit.fit.SweepPointFit;
import org.optofit.model.CompressionMode;

/**
 * Fits many captures of one unit and compares ways to go between them.
 *
 * <p>Every fit is in the archive before the next one begins, and what is there under the same files
 * and settings is used again. A capture that cannot be read or that a check forbids is kept out and
 * the others go on. Runs on the calling thread; immutable, may run more than once.
 */
public final class SweepJob {
  private static final double NANOSECOND = 1e-9;

  private final List<SweepTask> tasks;
  private final FitOptions options;
  private final SweepArchive archive;

  /**
   * A sweep.
   *
   * @param tasks captures in any order, no setting twice
   * @param options settings of each fit
   * @param archive keeps the fits
   */
  public SweepJob(List<SweepTask> tasks, FitOptions options, SweepArchive archive) {
    this.tasks = List.copyOf(tasks);
    this.options = options;
    this.archive = archive;
  }

  /**
   * Runs to the end, or until the monitor asks to stop: what is finished then is the outcome, and
   * the ways between settings are not compared.
   */
  public SweepOutcome run(SweepMonitor monitor) {
    long begin = System.nanoTime();
    ParameterFit.prepare(options);
    SweepRun run = new SweepRun(tasks, options, archive, monitor);
    InterpolationCheck interpolation = new InterpolationCheck(List.of());
    try {
      for (CompressionMode mode : CompressionMode.values()) {
        sweep(run, mode, monitor);
      }
      interpolation = run.compare();
    } catch (CancellationException e) {
      run.rest(); // A file was being read when the stop came.
    }
    return new SweepOutcome(
        run.points(),
        run.hashes(),
        interpolation,
        monitor.stopRequested(),
        (System.nanoTime() - begin) * NANOSECOND);
  }

  /** What former runs found, without fitting anything; reads every file once. */
  public List<SweepPoint> known(SweepMonitor monitor) {
    SweepRun run = new SweepRun(tasks, options, archive, monitor);
    for (int i = 0; i < tasks.size(); i++) {
      run.known(i);
    }
    run.keepOutWhatIsNoUnit();
    return run.points();
  }

  private void sweep(SweepRun run, CompressionMode mode, SweepMonitor monitor) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < tasks.size(); i++) {
      if (tasks.get(i).capture().mode() == mode) {
        order.add(i);
      }
    }
    order.sort(
        Comparator.comparingDouble((Integer i) -> tasks.get(i).capture().peakReduction())
            .reversed());
    List<Optional<SweepPointFit>> known = new ArrayList<>();
    Set<Integer> thorough = new HashSet<>();
    for (int place = 0; place < order.size(); place++) {
      known.add(run.known(order.get(place)));
      if (tasks.get(order.get(place)).thorough()) {
        thorough.add(place);
      }
    }
    new PeakReductionSweep<RuntimeException>(
            known,
            thorough,
            (place, start) -> run.fit(order.get(place), start),
            (place, now, better) -> run.keep(order.get(place), now, better),
            monitor::stopRequested)
        .run();
    run.keepOutWhatIsNoUnit();
    run.flagOutliers(order);
  }
}
