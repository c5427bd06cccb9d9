package org.optofit.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The best fit of one position so far, and where it has been tried from.
 *
 * @param best the best fit
 * @param tried starts that led to it or to something worse
 */
public record SweepPointFit(SweepFit best, List<SweepStart> tried) {
  /** A start that ends lower by less than this share of the loss has found the same minimum. */
  private static final double LOWER = 1e-6;

  /** Copies the list. */
  public SweepPointFit {
    tried = List.copyOf(tried);
  }

  /** A first fit, or one better or worse than that before. */
  static SweepPointFit of(Optional<SweepPointFit> before, SweepStart start, SweepFit fit) {
    if (before.isEmpty()) {
      return new SweepPointFit(fit, List.of(start));
    }
    SweepPointFit known = before.get();
    List<SweepStart> all = new ArrayList<>(known.tried);
    all.add(start);
    return new SweepPointFit(fit.loss() < known.best.loss() * (1 - LOWER) ? fit : known.best, all);
  }
}
