package org.optofit.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.optofit.dsp.FeedForwardCompressor;
import org.optofit.dsp.SincResampler;

/**
 * Takes a pair from two files to what a fit may use, step by step: places, channels, offset, rates,
 * alignment. What the checks measure is always fully aligned; what is handed on only as far as was
 * asked for.
 */
final class PairPreparer {
  /** A unit that has been silent for this long starts the next channel afresh, in seconds. */
  private static final double SILENCE_SECONDS = 1;

  private static final double MOST_FRAMES = Integer.MAX_VALUE - 8;

  private final CapturePair pair;
  private final Preparation preparation;
  private final PairSignals.Finder finder;
  private final double rateHz;
  private final List<String> corrections = new ArrayList<>();

  PairPreparer(CapturePair pair, Preparation preparation, PairSignals.Finder finder) {
    boolean swap = preparation.has(Remedy.SWAP);
    this.pair = swap ? new CapturePair(/* dry= */ pair.wet(), /* wet= */ pair.dry()) : pair;
    this.preparation = preparation;
    this.finder = finder;
    rateHz = this.pair.dry().sampleRateHz();
    if (swap) {
      corrections.add("Dry and wet changed places.");
    }
  }

  /** Dry and wet as one channel each, at one rate unless the rates stand as they are. */
  @SuppressWarnings("ArrayRecordComponent") // never compared; a signal is its array
  private record Mono(float[] dry, float[] wet) {}

  /** Takes every step once. */
  PairSignals run() {
    ChannelLayout dryChannels = ChannelLayout.of(pair.dry());
    ChannelLayout wetChannels = ChannelLayout.of(pair.wet());
    Optional<ChannelChoice> only = onlyChannel(dryChannels, wetChannels);
    List<ChannelPair> parts =
        only.map(choice -> List.of(ChannelPair.of(choice.number(), dryChannels, wetChannels)))
            .orElseGet(() -> ChannelPair.chosen(dryChannels, wetChannels, preparation));
    ChannelPair.tell(parts, preparation).ifPresent(corrections::add);
    MonoSignal dry = MonoSignal.of(pair.dry(), parts.get(0).dry());
    MonoSignal wet = MonoSignal.of(pair.wet(), parts.get(0).wet());
    tellOffsetAndRate(dry, wet);
    List<Mono> monos = new ArrayList<>();
    for (ChannelPair part : parts) {
      boolean first = monos.isEmpty();
      monos.add(
          mono(
              first ? dry : MonoSignal.of(pair.dry(), part.dry()),
              first ? wet : MonoSignal.of(pair.wet(), part.wet())));
    }
    float[] x = monos.get(0).dry();
    float[] y = monos.get(0).wet();
    boolean comparable = comparable(dry, wet, Math.min(x.length, y.length));
    Optional<AlignmentEstimate> estimate =
        comparable ? finder.find(x, y, rateHz) : Optional.empty();
    Placement whole =
        estimate
            .map(e -> Placement.measured(e, Slip.of(e, x.length), x.length, y.length))
            .orElseGet(() -> Placement.covered(Alignment.NONE, x.length, y.length));
    Placement known = estimate.map(e -> whole.longestPart(e.dropouts(), rateHz)).orElse(whole);
    Placement asked = asked(whole, known, x.length, y.length);
    AlignedPair aligned = join(monos, known);
    AlignedPair prepared = asked.equals(known) ? aligned : join(monos, asked);
    if (estimate.isPresent()) {
      tellPlacement(asked, known, whole);
    }
    AlignedPair heard = estimate.isPresent() ? inWetsBand(aligned) : aligned;
    Optional<ShortTimeLevels> levels = estimate.map(e -> ShortTimeLevels.of(heard));
    OptionalDouble speed =
        comparable
            ? SpeedEstimator.estimate(
                x, y, rateHz, levels.map(ShortTimeLevels::typicalLikeness).orElse(0.0), finder)
            : OptionalDouble.empty();
    boolean match =
        speed.isEmpty()
            && levels.map(l -> l.typicalLikeness() >= MatchCheck.LIKE_ABOVE).orElse(false);
    return new PairSignals(
        pair,
        preparation,
        dryChannels,
        wetChannels,
        only,
        dry,
        wet,
        comparable,
        estimate,
        whole,
        levels.map(ShortTimeLevels::typicalLikeness),
        speed,
        levels.filter(l -> match).map(l -> PairContent.of(heard, l)),
        prepared,
        resampled() ? OptionalDouble.of(pair.wet().sampleRateHz()) : OptionalDouble.empty(),
        corrections);
  }

  /** The channel that a fit of several would have to be of; it is what the checks measure. */
  private Optional<ChannelChoice> onlyChannel(ChannelLayout dry, ChannelLayout wet) {
    boolean chosen =
        preparation.has(Remedy.FIRST_CHANNEL) || preparation.has(Remedy.SECOND_CHANNEL);
    if (chosen || (!dry.differs() && !wet.differs())) {
      return Optional.empty();
    }
    Optional<ChannelChoice> cancelling = ChannelChoice.cancelling(dry, wet);
    if (cancelling.isPresent()) {
      return cancelling;
    }
    boolean inWet = wet.differs();
    List<ChannelChoice.Following> channels = new ArrayList<>();
    for (int c : inWet ? wet.used() : dry.used()) {
      channels.add(following(c, ChannelPair.of(c, dry, wet)));
    }
    ChannelPair means = ChannelPair.chosen(dry, wet, Preparation.NONE).get(0);
    return ChannelChoice.following(channels, inWet, () -> following(0, means).likeness());
  }

  private ChannelChoice.Following following(int number, ChannelPair channels) {
    MonoSignal dry = MonoSignal.of(pair.dry(), channels.dry());
    MonoSignal wet = MonoSignal.of(pair.wet(), channels.wet());
    Mono mono = mono(dry, wet);
    float[] x = mono.dry();
    float[] y = mono.wet();
    return (comparable(dry, wet, Math.min(x.length, y.length))
            ? finder.find(x, y, rateHz)
            : Optional.<AlignmentEstimate>empty())
        .map(e -> Placement.measured(e, Slip.of(e, x.length), x.length, y.length))
        .map(placement -> ShortTimeLevels.of(placement.apply(x, y, rateHz)))
        .map(
            levels ->
                new ChannelChoice.Following(number, levels.typicalLikeness(), levels.gainRangeDb()))
        .orElseGet(() -> new ChannelChoice.Following(number, 0, 0));
  }

  private boolean resampled() {
    return preparation.has(Remedy.MATCH_RATES) && pair.wet().sampleRateHz() != rateHz;
  }

  /** Dry without what lies above the band that wet was recorded in: no gain tells its absence. */
  private AlignedPair inWetsBand(AlignedPair aligned) {
    double step = rateHz / pair.wet().sampleRateHz();
    if (step <= 1) {
      return aligned;
    }
    float[] dry = aligned.dry();
    float[] low =
        SincResampler.forComparison(step).read(dry, 0, (int) Math.ceil(dry.length / step));
    return new AlignedPair(
        SincResampler.forComparison(1 / step).read(low, 0, dry.length),
        aligned.wet(),
        rateHz,
        aligned.firstDryFrame());
  }

  private Mono mono(MonoSignal dry, MonoSignal wet) {
    boolean offset = preparation.has(Remedy.REMOVE_OFFSET);
    float[] y = offset ? wet.withoutOffset() : wet.samples();
    if (resampled()) {
      double step = pair.wet().sampleRateHz() / rateHz;
      y =
          SincResampler.forComparison(step)
              .read(y, 0, (int) Math.min(MOST_FRAMES, y.length / step));
    }
    return new Mono(offset ? dry.withoutOffset() : dry.samples(), y);
  }

  /** Whether wet can be looked for in dry. */
  private boolean comparable(MonoSignal dry, MonoSignal wet, int frames) {
    return rateHz >= FeedForwardCompressor.LOWEST_RATE_HZ
        && rateHz <= FeedForwardCompressor.HIGHEST_RATE_HZ
        && (pair.wet().sampleRateHz() == rateHz || resampled())
        && frames >= LengthCheck.LEAST_SECONDS * rateHz
        && dry.sounds()
        && wet.sounds();
  }

  private Placement asked(Placement whole, Placement known, int dryFrames, int wetFrames) {
    boolean part = preparation.has(Remedy.LONGEST_PART);
    Placement from = part ? known : whole;
    Placement asked = Placement.covered(from.wanted(preparation), dryFrames, wetFrames);
    return part && !known.equals(whole) ? asked.within(known) : asked;
  }

  /** Channel after channel, each brought to its place. */
  private AlignedPair join(List<Mono> monos, Placement placement) {
    if (monos.size() == 1) {
      return placement.apply(monos.get(0).dry(), monos.get(0).wet(), rateHz);
    }
    List<AlignedPair> parts =
        monos.stream().map(m -> placement.apply(m.dry(), m.wet(), rateHz)).toList();
    int gap = (int) Math.rint(SILENCE_SECONDS * rateHz);
    int frames = -gap;
    for (AlignedPair part : parts) {
      frames += part.dry().length + gap;
    }
    float[] dry = new float[frames];
    float[] wet = new float[frames];
    int at = 0;
    for (AlignedPair part : parts) {
      System.arraycopy(part.dry(), 0, dry, at, part.dry().length);
      System.arraycopy(part.wet(), 0, wet, at, part.wet().length);
      at += part.dry().length + gap;
    }
    return new AlignedPair(dry, wet, rateHz, parts.get(0).firstDryFrame());
  }

  private void tellOffsetAndRate(MonoSignal dry, MonoSignal wet) {
    if (preparation.has(Remedy.REMOVE_OFFSET)) {
      corrections.add(
          "An offset of %s was taken off dry and one of %s off wet."
              .formatted(Figures.percent(dry.offset()), Figures.percent(wet.offset())));
    }
    if (resampled()) {
      corrections.add(
          "Wet was resampled from %s to %s."
              .formatted(Figures.kilohertz(pair.wet().sampleRateHz()), Figures.kilohertz(rateHz)));
    }
  }

  private void tellPlacement(Placement asked, Placement known, Placement whole) {
    double latency = asked.alignment().latencySamples();
    if (latency != 0) {
      corrections.add(
          "Wet was moved %s by %s samples."
              .formatted(latency > 0 ? "forward" : "back", Figures.fixed(Math.abs(latency), 2)));
    }
    if (asked.alignment().driftPpm() != 0) {
      corrections.add(
          "Wet was resampled by %s ppm.".formatted(Figures.fixed(asked.alignment().driftPpm(), 2)));
    }
    if (asked.alignment().polarity() < 0) {
      corrections.add("Wet was turned round.");
    }
    if (preparation.has(Remedy.LONGEST_PART) && !known.equals(whole)) {
      corrections.add(
          "Only %s to %s of dry were used, the longest part between dropouts."
              .formatted(
                  Figures.seconds(asked.from() / rateHz), Figures.seconds(asked.to() / rateHz)));
    }
  }
}
