package org.optofit.capture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.optofit.model.AudioClip;

/**
 * All checks of a pair, and the signals a fit may use: one channel each, prepared, and cut to what
 * both hold.
 *
 * <p>The checks stand in the order of causes, always all of them.
 */
public final class CaptureReport {
  /** Id of the check that wet is more than dry at another level. */
  public static final String DIFFERENCE = "difference";

  private static final List<CaptureCheck> CHECKS =
      List.of(
          new SampleRateCheck(),
          new FiniteSamplesCheck(),
          new ChannelsCheck(),
          new LengthCheck(),
          new LevelCheck(),
          new SwappedCheck(),
          new MatchCheck(),
          new LatencyCheck(),
          new PolarityCheck(),
          new DriftCheck(),
          new DropoutCheck(),
          new ClippingCheck(),
          new OffsetCheck(),
          new HumCheck(),
          new NoiseCheck(),
          new DifferenceCheck(),
          new GainReductionCheck(),
          new EqualiserCheck(),
          new EchoCheck());

  /** So many of the first checks concern the files, not what is played in them. */
  private static final int FILE_CHECKS = 2;

  private final List<CheckOutcome> outcomes;
  private final AlignedPair prepared;
  private final Preparation preparation;
  private final Optional<AlignmentEstimate> alignment;
  private final OptionalDouble resampledFromHz;
  private final List<String> corrections;

  /** A part of a report's signals, with what was done to the whole. */
  private CaptureReport(CaptureReport whole, AlignedPair part, List<CheckOutcome> outcomes) {
    this.outcomes = outcomes;
    prepared = part;
    preparation = whole.preparation;
    alignment = whole.alignment;
    resampledFromHz = whole.resampledFromHz;
    corrections = whole.corrections;
  }

  private CaptureReport(PairSignals signals) {
    outcomes = CHECKS.stream().map(check -> check.examine(signals)).toList();
    prepared = signals.prepared();
    preparation = signals.preparation();
    alignment = signals.match();
    resampledFromHz = signals.resampledFromHz();
    corrections = signals.corrections();
  }

  /** Runs every check on a pair as it is. */
  public static CaptureReport of(CapturePair pair) {
    return of(pair, Preparation.NONE);
  }

  /** Prepares a pair and runs every check on it. */
  public static CaptureReport of(CapturePair pair, Preparation preparation) {
    return new CaptureReport(PairSignals.of(pair, preparation));
  }

  /** Runs every check on signals that were made elsewhere. */
  static CaptureReport of(PairSignals signals) {
    return new CaptureReport(signals);
  }

  /**
   * What the checks find in a part of the prepared signals, as if it were all there is; what is
   * wrong with the files stays wrong.
   *
   * @param fromSeconds beginning in the dry recording, in seconds
   * @param toSeconds end, above the beginning; infinity for the end of the recording
   */
  public CaptureReport part(double fromSeconds, double toSeconds) {
    int from = frame(fromSeconds);
    int to = frame(toSeconds);
    AlignedPair part =
        new AlignedPair(
            Arrays.copyOfRange(dry(), from, to),
            Arrays.copyOfRange(wet(), from, to),
            sampleRateHz(),
            firstDryFrame() + from);
    List<CheckOutcome> found =
        of(new CapturePair(clip(PairRole.DRY, part.dry()), clip(PairRole.WET, part.wet())))
            .outcomes;
    List<CheckOutcome> both = new ArrayList<>(found);
    for (int i = 0; i < FILE_CHECKS; i++) {
      both.set(i, outcomes.get(i));
    }
    return new CaptureReport(this, part, List.copyOf(both));
  }

  private int frame(double seconds) {
    double frame = Math.rint(seconds * sampleRateHz()) - firstDryFrame();
    return (int) Math.max(0, Math.min(dry().length, frame));
  }

  private AudioClip clip(PairRole role, float[] samples) {
    return new AudioClip(role.label(), sampleRateHz(), new float[][] {samples}, "");
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
   * Dry as one channel, prepared: without a choice the mean of its channels without silent ones,
   * samples that are no numbers as 0. Not a copy; not to be written to.
   */
  public float[] dry() {
    return prepared.dry();
  }

  /** Wet as one channel, as long as {@link #dry}. Not a copy; not to be written to. */
  public float[] wet() {
    return prepared.wet();
  }

  /** Sample rate of dry in Hz; that of wet too unless {@link #blocked}. */
  public double sampleRateHz() {
    return prepared.sampleRateHz();
  }

  /** Place of the first prepared frame in the dry recording, in frames. */
  public int firstDryFrame() {
    return prepared.firstDryFrame();
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

  /** Sentences on what was done, with numbers; empty when the recordings are as they were. */
  public List<String> corrections() {
    return corrections;
  }
}
