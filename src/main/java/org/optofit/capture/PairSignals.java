package org.optofit.capture;

import java.util.Optional;

/**
 * What the checks look at: both clips and their mono signals.
 *
 * @param pair the clips
 * @param dry dry as one channel, full length
 * @param wet wet as one channel, full length
 * @param resemblance how much wet is like dry; empty where frame n of one does not belong to frame
 *     n of the other, or one of them holds no sound
 */
record PairSignals(
    CapturePair pair, MonoSignal dry, MonoSignal wet, Optional<Resemblance> resemblance) {
  /** Brings both clips to one channel. */
  static PairSignals of(CapturePair pair) {
    MonoSignal dry = MonoSignal.of(pair.dry());
    MonoSignal wet = MonoSignal.of(pair.wet());
    boolean comparable =
        pair.dry().sampleRateHz() == pair.wet().sampleRateHz() && dry.sounds() && wet.sounds();
    return new PairSignals(
        pair,
        dry,
        wet,
        comparable ? Optional.of(Resemblance.of(dry.samples(), wet.samples())) : Optional.empty());
  }

  /** Length of what both have, in frames. */
  int commonFrames() {
    return Math.min(dry.samples().length, wet.samples().length);
  }
}
