package org.optofit.ui.fit;

import java.util.List;
import org.optofit.fit.FitIteration;
import org.optofit.fit.StartSummary;

/**
 * What is known of a fit at one moment.
 *
 * @param starts number of starts asked for
 * @param current iterations of the start shown, its starting point first; empty before the first
 * @param others iterations of the other starts so far
 * @param finished where the starts ended, measured on the whole recording; known at the end
 * @param seconds time since the fit began
 * @param progress share done, 0 to 1; it never falls
 * @param running whether more is to come
 */
record FitSnapshot(
    int starts,
    List<FitIteration> current,
    List<List<FitIteration>> others,
    List<StartSummary> finished,
    double seconds,
    double progress,
    boolean running) {
  static final FitSnapshot EMPTY = new FitSnapshot(1, List.of(), List.of(), List.of(), 0, 0, false);

  FitSnapshot {
    current = List.copyOf(current);
    others = others.stream().map(List::copyOf).toList();
    finished = List.copyOf(finished);
  }

  /** Number of the start shown, from 1. */
  int currentStart() {
    return current.isEmpty() ? 1 : current.get(0).start() + 1;
  }

  /** Position in {@link #current} of its lowest loss; -1 while there is none. */
  int best() {
    int best = -1;
    for (int i = 0; i < current.size(); i++) {
      if (best < 0 || current.get(i).loss() < current.get(best).loss()) {
        best = i;
      }
    }
    return best;
  }
}
