package org.optofit.capture;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * The one pair of channels that can be meant, where the mean of the channels would be fitted wrong
 * without a sign of it.
 *
 * @param number channel to use, from 0
 * @param finding what is wrong with the mean, in a sentence
 */
record ChannelChoice(int number, String finding) {
  /** Channels of opposite polarity leave little of each other in the mean. */
  private static final double CANCELLING = -0.9;

  /** The gain of a channel that no unit was in moves by less than this, converters included. */
  private static final double STILL_DB = 0.3;

  /**
   * How a channel of wet follows its channel of dry.
   *
   * @param number channel, from 0
   * @param likeness typical correlation of short pieces; 0 where wet was not found in dry
   * @param rangeDb how far the gain moves
   */
  record Following(int number, double likeness, double rangeDb) {
    /** Whether wet is dry's performance. */
    boolean follows() {
      return likeness >= MatchCheck.LIKE_ABOVE;
    }

    private boolean still() {
      return follows() && rangeDb < STILL_DB;
    }

    private boolean moves() {
      return follows() && rangeDb >= GainReductionCheck.LEAST_DB;
    }
  }

  /** What two recordings of several channels leave no choice about. */
  static Optional<ChannelChoice> cancelling(ChannelLayout dry, ChannelLayout wet) {
    boolean inWet = cancels(wet);
    if (!inWet && !cancels(dry)) {
      return Optional.empty();
    }
    return Optional.of(
        new ChannelChoice(
            inWet ? wet.loudest() : dry.loudest(),
            (inWet ? "Wet" : "Dry")
                + "'s channels cancel: one is the other upside down (correlation "
                + Figures.fixed(inWet ? wet.correlation() : dry.correlation(), 2)
                + "), and little is left of their mean."));
  }

  private static boolean cancels(ChannelLayout layout) {
    return layout.used().size() == 2 && layout.correlation() < CANCELLING;
  }

  /**
   * What the gains of the channels leave no choice about.
   *
   * @param channels every channel that is used
   * @param inWet whether they are wet's, beside one of dry or as many; else dry's beside one of wet
   * @param likenessOfMean the same of the mean of the channels, asked for where it matters: a unit
   *     that was fed the sum follows no channel as well
   */
  static Optional<ChannelChoice> following(
      List<Following> channels, boolean inWet, DoubleSupplier likenessOfMean) {
    Optional<Following> unit =
        channels.stream()
            .filter(Following::moves)
            .max((a, b) -> Double.compare(a.rangeDb(), b.rangeDb()));
    if (unit.isEmpty()) {
      return Optional.empty();
    }
    int number = unit.get().number();
    Optional<Following> still = channels.stream().filter(Following::still).findFirst();
    if (still.isPresent()) {
      return Optional.of(
          new ChannelChoice(
              number,
              "Channel %d of %s is %s itself: its gain moves by %s dB, that of channel %d by %s dB."
                  .formatted(
                      still.get().number() + 1,
                      inWet ? "wet" : "dry",
                      inWet ? "dry" : "wet",
                      Figures.fixed(still.get().rangeDb(), 1),
                      number + 1,
                      Figures.fixed(unit.get().rangeDb(), 1))));
    }
    return channels.stream()
        .filter(channel -> !channel.follows())
        .findFirst()
        .filter(other -> likenessOfMean.getAsDouble() < unit.get().likeness())
        .map(
            other ->
                new ChannelChoice(
                    number,
                    "Channel %d of %s does not follow %s, channel %d does."
                        .formatted(
                            other.number() + 1,
                            inWet ? "wet" : "dry",
                            inWet ? "dry" : "wet",
                            number + 1)));
  }

  /** What to do about it; empty where there is no button for this channel. */
  Optional<Remedy> remedy() {
    return switch (number) {
      case 0 -> Optional.of(Remedy.FIRST_CHANNEL);
      case 1 -> Optional.of(Remedy.SECOND_CHANNEL);
      default -> Optional.empty();
    };
  }
}
