package org.optofit.fit;

import org.jspecify.annotations.Nullable;
import org.optofit.dsp.Decibels;

/** What kernels derive from a recording, made when first asked for and kept. */
final class SignalStreams {
  private double @Nullable [] level;
  private @Nullable InterleavedSignal interleaved;

  /** Level of each sample in nepers, not below {@link Decibels#FLOOR_MAGNITUDE}. */
  synchronized double[] level(float[] input) {
    double[] known = level;
    if (known == null) {
      known = new double[input.length];
      for (int n = 0; n < known.length; n++) {
        known[n] = level(input[n]);
      }
      level = known;
    }
    return known;
  }

  /** Level of a sample in nepers. */
  static double level(float x) {
    return Math.log(Math.max(Math.abs(x), Decibels.FLOOR_MAGNITUDE));
  }

  /** The streams of a signal's stretches side by side; for another number of lanes made anew. */
  synchronized InterleavedSignal interleaved(
      ChunkedSignal signal, int lanes, ChunkExecutor executor) {
    InterleavedSignal known = interleaved;
    if (known == null || !known.serves(signal.stretches(), lanes)) {
      known = InterleavedSignal.of(signal, lanes, executor);
      interleaved = known;
    }
    return known;
  }
}
