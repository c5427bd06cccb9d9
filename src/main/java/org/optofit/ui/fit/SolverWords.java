package org.optofit.ui.fit;

import org.optofit.fit.SolverKind;

/** Names of the solvers. */
final class SolverWords {
  private SolverWords() {}

  /** What the choice says. */
  static String name(SolverKind solver) {
    return switch (solver) {
      case TRUST_REGION -> "Trust region";
      case PAPER -> "As published";
    };
  }
}
