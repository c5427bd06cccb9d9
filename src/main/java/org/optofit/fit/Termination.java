package org.optofit.fit;

/** Why a solver ended. In every case the best point seen is the result. */
public enum Termination {
  /** The next step would be too short to matter. */
  CONVERGED_STEP("Converged: the next step is too short to matter.", ""),
  /** The quadratic model promises no noteworthy decrease. */
  CONVERGED_REDUCTION("Converged: no step promises a noteworthy lower error.", ""),
  /** The iteration limit came first. */
  ITERATION_LIMIT(
      "Stopped at the iteration limit, not converged.",
      "Allow more iterations, or start elsewhere."),
  /** The published line search found no lower loss; its usual end at a minimum. */
  LINE_SEARCH_FAILED(
      "Stopped: no step lowered the error any more.", "The best iteration was kept."),
  /** The loss is not a number everywhere around. */
  NOT_FINITE(
      "Stopped, not converged: no step had a computable error.",
      "Check the recordings for silence."),
  /** The user asked for it. */
  STOPPED("Stopped early, not converged.", "The best so far is kept; fit again and let it end.");

  private final String finding;
  private final String nextStep;

  Termination(String finding, String nextStep) {
    this.finding = finding;
    this.nextStep = nextStep;
  }

  /** How it ended, one sentence. */
  public String finding() {
    return finding;
  }

  /** What follows for the user, one sentence; empty where nothing is left to do. */
  public String nextStep() {
    return nextStep;
  }

  /** One sentence or two for the user: the finding and, where there is one, the next step. */
  public String sentence() {
    return nextStep.isEmpty() ? finding : finding + " " + nextStep;
  }

  /**
   * Whether the result is a minimum as far as the solver can tell. Only then do the intervals and
   * correlations of {@link Uncertainty} mean anything.
   */
  public boolean converged() {
    return this == CONVERGED_STEP || this == CONVERGED_REDUCTION || this == LINE_SEARCH_FAILED;
  }
}
