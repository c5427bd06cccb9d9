package org.optofit.capture;

import java.util.List;
import java.util.Optional;
import org.optofit.capture.AlignmentEstimate.WindowDelay;
import org.optofit.capture.LatencyEstimator.Sighting;

/** Measures latency, polarity, drift and dropouts of a wet signal against its dry one. */
final class AlignmentEstimator {
  /** Slip over a whole recording below which there is one clock, in samples. */
  private static final double NO_SLIP = 0.02;

  /** Standard errors that a drift must exceed to be one. */
  private static final double SURE = 4;

  /** Share of the windows of music that must show a delay for wet to be this performance. */
  private static final double LEAST_SHARE = 0.25;

  /** Windows that a line needs. */
  private static final int LEAST_WINDOWS = 4;

  private AlignmentEstimator() {}

  /**
   * Measures.
   *
   * @param dry input, mono
   * @param wet output at the same rate, of any length
   * @param sampleRateHz rate of both in Hz
   * @return empty when wet does not hold dry anywhere
   */
  static Optional<AlignmentEstimate> estimate(float[] dry, float[] wet, double sampleRateHz) {
    LatencyEstimator latency = new LatencyEstimator(dry, wet, sampleRateHz);
    List<Sighting> sightings = latency.find();
    if (sightings.isEmpty()) {
      return Optional.empty();
    }
    int polarity = sightings.stream().mapToInt(Sighting::polarity).sum() < 0 ? -1 : 1;
    DelayTracker tracker = new DelayTracker(dry, wet, sampleRateHz);
    List<WindowDelay> coarse = tracker.follow(latency, sightings.get(0).lagSamples());
    List<WindowDelay> fine = coarse.isEmpty() ? coarse : tracker.refine(coarse, 1);
    if (fine.size() < LEAST_SHARE * tracker.windowsLookedAt()) {
      return Optional.empty();
    }
    if (fine.size() < LEAST_WINDOWS) {
      double lag = fine.isEmpty() ? sightings.get(0).lagSamples() : fine.get(0).delaySamples();
      Alignment only = new Alignment(lag, polarity, 0);
      return Optional.of(new AlignmentEstimate(only, 1, Double.POSITIVE_INFINITY, fine, List.of()));
    }
    DriftEstimator.Line line = DriftEstimator.estimate(fine);
    if (Math.abs(line.slope()) * DelayTracker.WINDOW > NO_SLIP) {
      fine = tracker.refine(fine, 1 + line.slope());
      line = DriftEstimator.estimate(fine);
    }
    return Optional.of(estimate(line, fine, polarity, dry.length));
  }

  private static AlignmentEstimate estimate(
      DriftEstimator.Line line, List<WindowDelay> windows, int polarity, int frames) {
    boolean drifts =
        Math.abs(line.slope()) * frames > NO_SLIP
            && Math.abs(line.slope()) > SURE * line.slopeError();
    double latency =
        drifts ? line.latencySamples() : line.latencySamples() + line.slope() * frames / 2;
    return new AlignmentEstimate(
        new Alignment(latency, polarity, drifts ? line.driftPpm() : 0),
        line.latencyError(),
        line.driftErrorPpm(),
        windows,
        line.dropouts());
  }
}
