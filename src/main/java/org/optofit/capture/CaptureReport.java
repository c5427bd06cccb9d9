package org.optofit.capture;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * All checks of a pair, and the signals a fit may use: one channel each, cut to the common length.
 *
 * <p>The checks stand in the order of causes, always all of them.
 */
public final class CaptureReport {
  private static final List<CaptureCheck> CHECKS =
      List.of(
          new SampleRateCheck(),
          new FiniteSamplesCheck(),
          new ChannelsCheck(),
          new LengthCheck(),
          new LevelCheck(),
          new ClippingCheck(),
          new PolarityCheck(),
          new MatchCheck(),
          new DifferenceCheck());

  private final List<CheckOutcome> outcomes;
  private final float[] dry;
  private final float[] wet;
  private final double sampleRateHz;
  private final Preparation preparation;
  private final Optional<AlignmentEstimate> alignment;
  private final OptionalDouble resampledFromHz;

  private CaptureReport(
      List<CheckOutcome> outcomes,
      float[] dry,
      float[] wet,
      double sampleRateHz,
      Preparation preparation,
      Optional<AlignmentEstimate> alignment,
      OptionalDouble resampledFromHz) {
    this.outcomes = outcomes;
    this.preparation = preparation;
    this.alignment = alignment;
    this.resampledFromHz = resampledFromHz;
    this.dry = dry;
    this.wet = wet;
    this.sampleRateHz = sampleRateHz;
  }

  /** Runs every check on a pair as it is. */
  public static CaptureReport of(CapturePair pair) {
    return of(pair, Preparation.NONE);
  }

  /** Prepares a pair and runs every check on it. */
  public static CaptureReport of(CapturePair pair, Preparation preparation) {
    PairSignals signals = PairSignals.of(pair);
    int frames = signals.commonFrames();
    return new CaptureReport(
        CHECKS.stream().map(check -> check.examine(signals)).toList(),
        beginning(signals.dry().samples(), frames),
        beginning(signals.wet().samples(), frames),
        pair.dry().sampleRateHz(),
        preparation,
        Optional.empty(),
        OptionalDouble.empty());
  }

  /** The first frames; the signal itself where it is no longer. */
  private static float[] beginning(float[] signal, int frames) {
    return signal.length == frames ? signal : Arrays.copyOf(signal, frames);
  }

  /** What each check found, in the order of causes. */
  public List<CheckOutcome> outcomes() {
    return outcomes;
  }

  /** Whether a check forbids the fit. */
  public boolean blocked() {
    return outcomes.stream().anyMatch(o -> o.severity() == Severity.BLOCKING);
  }

  /**
   * Dry as one channel: the mean of its channels without silent ones, samples that are no numbers
   * as 0. Not a copy; not to be written to.
   */
  public float[] dry() {
    return dry;
  }

  /** Wet as one channel, as long as {@link #dry}. Not a copy; not to be written to. */
  public float[] wet() {
    return wet;
  }

  /** Sample rate of dry in Hz; that of wet too unless {@link #blocked}. */
  public double sampleRateHz() {
    return sampleRateHz;
  }

  /** What was done to the pair before {@link #dry} and {@link #wet} were taken from it. */
  public Preparation preparation() {
    return preparation;
  }

  /** Where wet lay before; empty when the two do not belong together or a fault hides it. */
  public Optional<AlignmentEstimate> alignment() {
    return alignment;
  }

  /** Rate in Hz that wet was resampled from, if it was. */
  public OptionalDouble resampledFromHz() {
    return resampledFromHz;
  }
}
