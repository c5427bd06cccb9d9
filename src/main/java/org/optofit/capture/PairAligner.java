package org.optofit.capture;

import java.util.Arrays;
import org.optofit.dsp.SincResampler;

/** Moves wet onto dry, by whole samples where that is enough, between samples where it is not. */
final class PairAligner {
  /** A latency this close to a whole number of samples is taken for one: moving is then exact. */
  static final double WHOLE_SAMPLE = 0.01;

  private PairAligner() {}

  /**
   * Brings both to the part they share.
   *
   * @param dry input, mono
   * @param wet output at the same rate
   * @param sampleRateHz rate of both in Hz
   * @param alignment where wet lies; a polarity of -1 turns it round
   * @return frames of dry for which there is wet; arrays of the arguments where nothing changes
   */
  static AlignedPair align(float[] dry, float[] wet, double sampleRateHz, Alignment alignment) {
    double step = alignment.samplesPerFrame();
    int from = (int) Math.max(0, Math.ceil(-alignment.latencySamples() / step));
    int to =
        (int)
            Math.min(
                dry.length, Math.floor((wet.length - 1 - alignment.latencySamples()) / step) + 1);
    if (to <= from) {
      return new AlignedPair(new float[0], new float[0], sampleRateHz, 0);
    }
    double place = alignment.placeInWet(from);
    double whole = Math.rint(place);
    float[] moved =
        alignment.driftPpm() == 0 && Math.abs(place - whole) < WHOLE_SAMPLE
            ? part(wet, (int) whole, (int) whole + to - from)
            : SincResampler.forComparison(step).read(wet, place, to - from);
    return new AlignedPair(
        part(dry, from, to),
        alignment.polarity() == 1 ? moved : turnedRound(moved),
        sampleRateHz,
        from);
  }

  private static float[] part(float[] x, int from, int to) {
    return from == 0 && to == x.length ? x : Arrays.copyOfRange(x, from, to);
  }

  private static float[] turnedRound(float[] x) {
    float[] y = new float[x.length];
    for (int n = 0; n < y.length; n++) {
      y[n] = -x[n];
    }
    return y;
  }
}
