package org.optofit.capture;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the checks look at: the recordings, what was done to them, and what they hold once wet lies
 * on dry.
 *
 * @param pair the clips, changed places if that was asked for
 * @param preparation what was asked for
 * @param dryChannels what dry's channels hold
 * @param wetChannels what wet's channels hold
 * @param onlyChannel the channel that alone can be meant, where none was chosen
 * @param dry dry as one channel
 * @param wet wet as one channel, at its own rate
 * @param comparable whether wet could be looked for in dry
 * @param alignment where wet lies; empty where that was not measured or wet lies nowhere
 * @param overlap frames of dry for which there is wet
 * @param likeness typical correlation of short pieces of dry and wet; empty where not measured
 * @param speed samples of wet for one of dry at which alone wet is dry's performance; empty where
 *     it is so as it stands, or at no speed
 * @param content what the aligned pair holds; empty where wet is not dry's performance, or not
 *     measured
 * @param prepared what a fit may use
 * @param resampledFromHz rate that wet was brought to dry's from
 * @param corrections sentences on what was done
 */
record PairSignals(
    CapturePair pair,
    Preparation preparation,
    ChannelLayout dryChannels,
    ChannelLayout wetChannels,
    Optional<ChannelChoice> onlyChannel,
    MonoSignal dry,
    MonoSignal wet,
    boolean comparable,
    Optional<AlignmentEstimate> alignment,
    Placement overlap,
    Optional<Double> likeness,
    OptionalDouble speed,
    Optional<PairContent> content,
    AlignedPair prepared,
    OptionalDouble resampledFromHz,
    List<String> corrections) {
  /** Copies the list. */
  PairSignals {
    corrections = List.copyOf(corrections);
  }

  /** Prepares and measures a pair. */
  static PairSignals of(CapturePair pair, Preparation preparation) {
    return of(pair, preparation, AlignmentEstimator::estimate);
  }

  /** The same with another way to find wet in dry. */
  static PairSignals of(CapturePair pair, Preparation preparation, Finder finder) {
    return new PairPreparer(pair, preparation, finder).run();
  }

  /** Finds wet in dry. */
  @FunctionalInterface
  interface Finder {
    /** As {@link AlignmentEstimator#estimate}. */
    Optional<AlignmentEstimate> find(float[] dry, float[] wet, double sampleRateHz);
  }

  /** Whether two sample rates stand in the way of all that needs both recordings. */
  boolean ratesDiffer() {
    return pair.dry().sampleRateHz() != pair.wet().sampleRateHz() && resampledFromHz.isEmpty();
  }

  /** Where wet lies, where wet is dry's performance. */
  Optional<AlignmentEstimate> match() {
    return content.flatMap(c -> alignment);
  }

  /** Whether something is done before a fit. */
  boolean has(Remedy remedy) {
    return preparation.has(remedy);
  }

  /** Slip of wet over dry's length, where wet is dry's performance. */
  Optional<Slip> slip() {
    return match().map(estimate -> Slip.of(estimate, overlap.frames()));
  }

  /** Length of what a fit may use, in seconds. */
  double preparedSeconds() {
    return prepared.dry().length / prepared.sampleRateHz();
  }

  /** Length of the overlap in seconds. */
  double overlapSeconds() {
    return overlap.frames() / pair.dry().sampleRateHz();
  }
}
