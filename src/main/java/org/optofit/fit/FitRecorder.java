package org.optofit.fit;

import java.util.ArrayList;
import java.util.List;

/** Keeps every iteration of a fit while another monitor follows it. */
public final class FitRecorder implements FitMonitor {
  private final FitMonitor monitor;
  private final List<FitIteration> iterations = new ArrayList<>();

  /** A recorder that passes everything on. */
  public FitRecorder(FitMonitor monitor) {
    this.monitor = monitor;
  }

  @Override
  public void iterationDone(FitIteration iteration) {
    iterations.add(iteration);
    monitor.iterationDone(iteration);
  }

  @Override
  public void startDone(StartSummary summary) {
    monitor.startDone(summary);
  }

  @Override
  public boolean stopRequested() {
    return monitor.stopRequested();
  }

  /** All iterations so far, in the order they were reported. */
  public List<FitIteration> iterations() {
    return List.copyOf(iterations);
  }
}
