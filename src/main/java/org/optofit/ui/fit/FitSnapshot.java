package org.optofit.ui.fit;

import java.util.List;
import org.optofit.fit.FitIteration;
import org.optofit.fit.StartSummary;

/**
 * What is known of a fit at one moment.
 *
 * @param starts number of starts asked for
 * @param curves iterations of each start so far, in order; the last one is the start at work
 * @param finished starts that have ended
 * @param seconds time since the fit began
 * @param running whether more is to come
 */
record FitSnapshot(
    int starts,
    List<List<FitIteration>> curves,
    List<StartSummary> finished,
    double seconds,
    boolean running) {
  /** Iterations of a start after which half of its share of the progress is shown. */
  private static final double HALF_WAY_ITERATIONS = 6;

  static final FitSnapshot EMPTY = new FitSnapshot(1, List.of(), List.of(), 0, false);

  FitSnapshot {
    curves = curves.stream().map(List::copyOf).toList();
    finished = List.copyOf(finished);
  }

  /** Iterations of the start at work, its starting point first; empty before the first. */
  List<FitIteration> current() {
    return curves.isEmpty() ? List.of() : curves.get(curves.size() - 1);
  }

  /** Number of the start at work, from 1. */
  int currentStart() {
    return current().isEmpty() ? 1 : current().get(0).start() + 1;
  }

  /** Position in {@link #current} of its lowest loss; -1 while there is none. */
  int best() {
    int best = -1;
    for (int i = 0; i < current().size(); i++) {
      if (best < 0 || current().get(i).loss() < current().get(best).loss()) {
        best = i;
      }
    }
    return best;
  }

  /** Share done, 0 to 1: it rises with every iteration and every start, and never falls. */
  double progress() {
    if (!running) {
      return curves.isEmpty() ? 0 : 1;
    }
    double iterations = Math.max(0, current().size() - 1);
    double share = Math.min(starts, finished.size());
    if (share < starts && finished.size() < curves.size()) {
      share += iterations / (iterations + HALF_WAY_ITERATIONS);
    }
    return share / starts;
  }
}
