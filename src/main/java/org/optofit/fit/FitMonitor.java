package org.optofit.fit;

import java.util.function.BooleanSupplier;

/** Follows a fit and may end it. All methods are called from the thread that runs the fit. */
public interface FitMonitor {
  /** Looks away and lets the fit run to its end. */
  FitMonitor NONE = stoppedBy(() -> false);

  /** Looks away, and ends the fit once it is told to. */
  static FitMonitor stoppedBy(BooleanSupplier stop) {
    return new FitMonitor() {
      @Override
      public void iterationDone(FitIteration iteration) {}

      @Override
      public void startDone(StartSummary summary) {}

      @Override
      public boolean stopRequested() {
        return stop.getAsBoolean();
      }
    };
  }

  /** An iteration ended; iteration 0 is the starting point. */
  void iterationDone(FitIteration iteration);

  /** One of the starts ended. */
  void startDone(StartSummary summary);

  /** Whether to stop; asked before every evaluation of the loss. */
  boolean stopRequested();
}
