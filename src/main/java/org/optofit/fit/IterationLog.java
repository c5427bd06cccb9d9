package org.optofit.fit;

import java.util.ArrayList;
import java.util.List;
import org.optofit.model.CompressorParameters;

/**
 * Keeps the iterations of one start and passes them on.
 *
 * <p>A start may be followed on part of the recording first and on all of it later; losses on a
 * part are scaled to the whole recording, so that all are comparable.
 */
final class IterationLog {
  private final int start;
  private final FitMonitor monitor;
  private final double targetEnergy;
  private final List<FitIteration> iterations = new ArrayList<>();
  private double scale = 1;

  /**
   * A log for one start.
   *
   * @param start number of the start
   * @param monitor is told of everything
   * @param targetEnergy energy of the pre-emphasised target of the whole recording
   */
  IterationLog(int start, FitMonitor monitor, double targetEnergy) {
    this.start = start;
    this.monitor = monitor;
    this.targetEnergy = targetEnergy;
  }

  /** Losses that follow count so many times; 1 on the whole recording. */
  void setScale(double scale) {
    this.scale = scale;
  }

  /** Energy of the pre-emphasised target of the whole recording. */
  double targetEnergy() {
    return targetEnergy;
  }

  /** Number of the start. */
  int start() {
    return start;
  }

  /** Whether a loss is a number, also as a share of the target's energy. */
  boolean isMeaningful(double loss) {
    return Double.isFinite(scale * loss / targetEnergy);
  }

  /** Adds an iteration. */
  void add(
      CompressorParameters parameters,
      double loss,
      double step,
      double radiusOrStepLength,
      StepOutcome outcome) {
    double scaled = scale * loss;
    FitIteration iteration =
        new FitIteration(
            start,
            iterations.size(),
            parameters,
            scaled,
            scaled / targetEnergy,
            step,
            radiusOrStepLength,
            outcome);
    iterations.add(iteration);
    monitor.iterationDone(iteration);
  }

  /** Whether the user, or whoever interrupts the thread, wants the fit to end. */
  boolean stopRequested() {
    return Thread.currentThread().isInterrupted() || monitor.stopRequested();
  }

  /** All iterations so far. */
  List<FitIteration> iterations() {
    return List.copyOf(iterations);
  }
}
