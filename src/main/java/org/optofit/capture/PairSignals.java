package org.optofit.capture;

/**
 * What the checks look at: both clips and their mono signals.
 *
 * @param pair the clips
 * @param dry dry as one channel, full length
 * @param wet wet as one channel, full length
 */
record PairSignals(CapturePair pair, MonoSignal dry, MonoSignal wet) {
  /** A peak below this is silence: 16 bit audio has nothing there but its last bit or two. */
  static final double SILENCE_DBFS = -80;

  /** Brings both clips to one channel. */
  static PairSignals of(CapturePair pair) {
    return new PairSignals(pair, MonoSignal.of(pair.dry()), MonoSignal.of(pair.wet()));
  }

  /** Length of what both have, in frames. */
  int commonFrames() {
    return Math.min(dry.samples().length, wet.samples().length);
  }

  /** Whether frame n of one belongs to frame n of the other and both hold sound. */
  boolean comparable() {
    return pair.dry().sampleRateHz() == pair.wet().sampleRateHz()
        && dry.peakDbfs() >= SILENCE_DBFS
        && wet.peakDbfs() >= SILENCE_DBFS
        && dry.badSamples() == 0
        && wet.badSamples() == 0
        && commonFrames() > 1;
  }
}
