package org.optofit.fit;

/** Follows a fit and may end it. All methods are called from the thread that runs the fit. */
public interface FitMonitor {
  /** Looks away and lets the fit run to its end. */
  FitMonitor NONE =
      new FitMonitor() {
        @Override
        public void iterationDone(FitIteration iteration) {}

        @Override
        public void startDone(StartSummary summary) {}

        @Override
        public boolean stopRequested() {
          return false;
        }
      };

  /** An iteration ended; iteration 0 is the starting point. */
  void iterationDone(FitIteration iteration);

  /** One of the starts ended. */
  void startDone(StartSummary summary);

  /** Whether to stop; asked before every evaluation of the loss. */
  boolean stopRequested();
}
