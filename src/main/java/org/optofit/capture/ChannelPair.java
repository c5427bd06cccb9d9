package org.optofit.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Channels of dry and wet that belong together, by their numbers from 0.
 *
 * @param dry channels whose mean is the input
 * @param wet channels whose mean is the output
 */
record ChannelPair(List<Integer> dry, List<Integer> wet) {
  /** Copies the lists. */
  ChannelPair {
    dry = List.copyOf(dry);
    wet = List.copyOf(wet);
  }

  /** What a preparation takes from two clips, one after another; at least one. */
  static List<ChannelPair> chosen(ChannelLayout dry, ChannelLayout wet, Preparation preparation) {
    if (preparation.has(Remedy.FIRST_CHANNEL)) {
      return List.of(of(0, dry, wet));
    }
    if (preparation.has(Remedy.SECOND_CHANNEL)) {
      return List.of(of(1, dry, wet));
    }
    if (preparation.has(Remedy.EACH_CHANNEL)) {
      List<ChannelPair> each = new ArrayList<>();
      for (int c : wet.used()) {
        if (dry.channels() == 1 || dry.used().contains(c)) {
          each.add(of(c, dry, wet));
        }
      }
      if (!each.isEmpty()) {
        return each;
      }
    }
    return List.of(new ChannelPair(dry.used(), wet.used()));
  }

  /** A sentence on what was taken, where a choice was made. */
  static Optional<String> tell(List<ChannelPair> parts, Preparation preparation) {
    if (preparation.has(Remedy.FIRST_CHANNEL)) {
      return Optional.of("Only channel 1 was used.");
    }
    if (preparation.has(Remedy.SECOND_CHANNEL)) {
      return Optional.of("Only channel 2 was used.");
    }
    return parts.size() > 1
        ? Optional.of(parts.size() + " channels were used, one after another.")
        : Optional.empty();
  }

  /** Channels of one number; of a recording with fewer, the last. */
  static ChannelPair of(int number, ChannelLayout dry, ChannelLayout wet) {
    return new ChannelPair(
        List.of(Math.min(number, dry.channels() - 1)),
        List.of(Math.min(number, wet.channels() - 1)));
  }
}
