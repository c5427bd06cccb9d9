package org.optofit.capture;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What is done to a pair before a fit.
 *
 * @param remedies all of it; at most one of the channel choices, without one the channels' mean
 */
public record Preparation(Set<Remedy> remedies) {
  private static final Set<Remedy> CHANNEL_CHOICES =
      Set.of(Remedy.FIRST_CHANNEL, Remedy.SECOND_CHANNEL, Remedy.EACH_CHANNEL);

  /** The recordings as they are. */
  public static final Preparation NONE = new Preparation(Set.of());

  /** What a program may do unasked in a window: move wet onto dry. */
  public static final Preparation SHIFTED = new Preparation(Set.of(Remedy.SHIFT_WET));

  /**
   * Everything that brings wet to the place, clock, rate and polarity of dry; where wet lost
   * samples, in the longest part without a loss, for no place fits the whole.
   */
  public static final Preparation ALIGNED =
      new Preparation(
          Set.of(
              Remedy.MATCH_RATES,
              Remedy.INVERT_WET,
              Remedy.SHIFT_WET,
              Remedy.CORRECT_DRIFT,
              Remedy.LONGEST_PART));

  /** Copies the set and checks that channels are chosen once. */
  public Preparation {
    EnumSet<Remedy> copy = EnumSet.noneOf(Remedy.class);
    copy.addAll(remedies);
    remedies = Collections.unmodifiableSet(copy);
    if (remedies.stream().filter(CHANNEL_CHOICES::contains).count() > 1) {
      throw new IllegalArgumentException("channels are chosen twice: " + remedies);
    }
  }

  /** Whether something is done. */
  public boolean has(Remedy remedy) {
    return remedies.contains(remedy);
  }

  /** The same and one thing more; a channel choice takes the place of another. */
  public Preparation with(Remedy remedy) {
    EnumSet<Remedy> more = EnumSet.of(remedy);
    more.addAll(remedies);
    if (CHANNEL_CHOICES.contains(remedy)) {
      more.removeIf(other -> other != remedy && CHANNEL_CHOICES.contains(other));
    }
    return new Preparation(more);
  }

  /** The same without one thing. */
  public Preparation without(Remedy remedy) {
    EnumSet<Remedy> fewer = EnumSet.noneOf(Remedy.class);
    fewer.addAll(remedies);
    fewer.remove(remedy);
    return new Preparation(fewer);
  }
}
