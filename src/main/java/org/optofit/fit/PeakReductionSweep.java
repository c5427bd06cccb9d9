package org.optofit.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Fits one mode of a unit at many positions of its knob, each position started from its neighbours.
 *
 * <p>From the highest position down, the first with spread starts, every other from the result of
 * the one above; then back up, each from the one below; and again while a better result makes a
 * start that was not tried yet. The lower loss wins. What lies far off the curve of the others
 * ({@link SweepOutliers}) is fitted once more with spread starts, in case it sits in a minimum of
 * its own. Yu and Fazekas 2025, "Experiments", go down only.
 *
 * <p>Holds no recording: where a position's recording comes from is the {@link Solver}'s business.
 *
 * @param <E> what a solver may throw
 */
public final class PeakReductionSweep<E extends Exception> {
  /** Better results of neighbours rarely travel further than this. */
  private static final int MOST_ROUNDS = 4;

  /**
   * Fits one position.
   *
   * @param <E> what it may throw
   */
  @FunctionalInterface
  public interface Solver<E extends Exception> {
    /**
     * Fits from one start.
     *
     * @param point index into the positions
     * @return empty if the position's recording cannot be fitted, or the fit was stopped
     */
    Optional<SweepFit> fit(int point, SweepStart start) throws E;
  }

  /** Hears of every fit, better or not. */
  @FunctionalInterface
  public interface Listener {
    /**
     * One start of one position has ended.
     *
     * @param point index into the positions
     * @param now the best so far
     * @param better whether it is another one than before
     */
    void fitted(int point, SweepPointFit now, boolean better);
  }

  private final List<Optional<SweepPointFit>> points;
  private final boolean[] leftOut;
  private final Set<Integer> thorough;
  private final Solver<E> solver;
  private final Listener listener;
  private final BooleanSupplier stop;

  /**
   * A sweep.
   *
   * @param known what is known of each position, highest first: empty, or its fit
   * @param thorough positions that are fitted with spread starts too
   * @param solver fits one position
   * @param listener hears of every fit
   * @param stop whether to end; asked before every fit
   */
  public PeakReductionSweep(
      List<Optional<SweepPointFit>> known,
      Set<Integer> thorough,
      Solver<E> solver,
      Listener listener,
      BooleanSupplier stop) {
    this.points = new ArrayList<>(known);
    this.leftOut = new boolean[known.size()];
    this.thorough = Set.copyOf(thorough);
    this.solver = solver;
    this.listener = listener;
    this.stop = stop;
  }

  /** Runs to the end or until stopped; gives the best fit of each position. */
  public List<Optional<SweepPointFit>> run() throws E {
    boolean again = true;
    for (int round = 0; again && round < MOST_ROUNDS; round++) {
      again = down();
      again |= up();
      again |= reconsiderOutliers();
    }
    return List.copyOf(points);
  }

  private boolean down() throws E {
    boolean tried = false;
    for (int i = 0; i < points.size(); i++) {
      Optional<SweepFit> above = neighbour(i, -1);
      if (thorough.contains(i) || (above.isEmpty() && points.get(i).isEmpty())) {
        tried |= attempt(i, SweepStart.SPREAD);
      }
      if (above.isPresent()) {
        tried |= attempt(i, SweepStart.from(above.get()));
      }
    }
    return tried;
  }

  private boolean up() throws E {
    boolean tried = false;
    for (int i = points.size() - 1; i >= 0; i--) {
      Optional<SweepFit> below = neighbour(i, 1);
      if (below.isPresent()) {
        tried |= attempt(i, SweepStart.from(below.get()));
      }
    }
    return tried;
  }

  private boolean reconsiderOutliers() throws E {
    List<Integer> fitted = new ArrayList<>();
    List<SweepFit> fits = new ArrayList<>();
    for (int i = points.size() - 1; i >= 0; i--) {
      Optional<SweepPointFit> point = points.get(i);
      if (point.isPresent()) {
        fitted.add(i);
        fits.add(point.get().best());
      }
    }
    boolean tried = false;
    for (int outlier : SweepOutliers.of(fits).keySet()) {
      tried |= attempt(fitted.get(outlier), SweepStart.SPREAD);
    }
    return tried;
  }

  /** Fits a position from a start it was not tried from; whether it was. */
  private boolean attempt(int point, SweepStart start) throws E {
    Optional<SweepPointFit> before = points.get(point);
    if (stop.getAsBoolean()
        || leftOut[point]
        || before.map(known -> known.tried().contains(start)).orElse(false)) {
      return false;
    }
    Optional<SweepFit> fit = solver.fit(point, start);
    if (fit.isEmpty()) {
      leftOut[point] = true;
      return false;
    }
    SweepPointFit now = SweepPointFit.of(before, start, fit.get());
    points.set(point, Optional.of(now));
    boolean better = before.isEmpty() || !before.get().best().equals(now.best());
    listener.fitted(point, now, better);
    return true;
  }

  /** The nearest fitted position above (-1) or below (+1). */
  private Optional<SweepFit> neighbour(int point, int direction) {
    for (int i = point + direction; i >= 0 && i < points.size(); i += direction) {
      Optional<SweepPointFit> there = points.get(i);
      if (there.isPresent()) {
        return Optional.of(there.get().best());
      }
    }
    return Optional.empty();
  }
}
