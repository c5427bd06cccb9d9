package org.optofit.fit;

/** What became of the step an iteration tried. */
public enum StepOutcome {
  /** There was none: the starting point. */
  START,
  /** The step was taken. */
  ACCEPTED,
  /** The step did not lower the loss; the point stays. */
  REJECTED,
  /** The direction led uphill and a random step was taken instead (published procedure only). */
  RANDOM
}
