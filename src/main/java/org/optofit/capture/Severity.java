package org.optofit.capture;

/** What the outcome of a check means for a fit. */
public enum Severity {
  /** Nothing to report. */
  OK,
  /** The fit runs; its result may suffer. */
  WARNING,
  /** The fit does not run. */
  BLOCKING
}
