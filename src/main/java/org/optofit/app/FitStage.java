package org.optofit.app;

/** Where a fit has come to. */
public enum FitStage {
  /** Reads both files. */
  READING,
  /** Runs the checks. */
  CHECKING,
  /** Runs the solver. */
  FITTING,
  /** Compares the modelled output with wet, over the whole recording. */
  COMPARING
}
