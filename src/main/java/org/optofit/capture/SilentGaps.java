package org.optofit.capture;

import java.util.ArrayList;
import java.util.List;
import org.optofit.capture.AlignmentEstimate.Dropout;

/**
 * Buffers that a recorder filled with zeros: runs of exact zeros in wet as it was recorded, sound
 * on both sides of them, while dry sounds.
 *
 * @param seconds where they begin in the wet recording, in rising order
 * @param longestSeconds length of the longest; 0 without any
 */
/*
 * Zeros are no gap where wet would have been silent anyway: dry in that place, at the gain of the
 * surroundings, has to come to several steps of wet's quantisation. Nor where a gate closed: a gate
 * closes wherever dry is as quiet as there, a recorder where it will. So the pieces are counted
 * where dry is a little quieter than in the gap; many of them are zeros under
 * a gate, hardly any otherwise. A gate behind fast gain reduction escapes that, but stays closed for
 * longer than a buffer lasts.
 */
record SilentGaps(List<Double> seconds, double longestSeconds) {
  private static final double SHORTEST_SECONDS = 0.001;

  /** 4,096 samples at 44.1 kHz last 93 ms. */
  private static final double LONGEST_SECONDS = 0.1;

  /** Gain and quantisation are those within this distance of a gap. */
  private static final double NEIGHBOURHOOD_SECONDS = 0.02;

  /** Steps of wet's quantisation that dry would have come to, at least. */
  private static final double LEAST_STEPS = 4;

  /** Dry this far below the whole of it pauses: a power of -50 dB. */
  private static final double PAUSE_POWER = 1e-5;

  /** Pieces of dry as quiet as in a gap: down to 20 dB less. */
  private static final double QUIETER_POWER = 0.01;

  private static final double GATED_SHARE = 0.2;

  /** Copies the list. */
  SilentGaps {
    seconds = List.copyOf(seconds);
  }

  /** Looks through wet as it was recorded, with dry laid beside it. */
  static SilentGaps of(PairSignals pair, AlignmentEstimate estimate) {
    return new Search(pair, estimate).run();
  }

  /** A piece of wet as long as the neighbourhood, and the dry that belongs there. */
  private record Piece(double dryPower, boolean silent) {}

  private static final class Search {
    private final float[] wet;
    private final float[] dry;
    private final double dryPower;
    private final double wetRateHz;
    private final double dryPerWet;
    private final AlignmentEstimate estimate;
    private final int near;
    private Piece[] pieces = {};

    Search(PairSignals pair, AlignmentEstimate estimate) {
      this.estimate = estimate;
      wet = pair.wet().samples();
      dry = pair.dry().samples();
      dryPower = pair.dry().power() - pair.dry().offset() * pair.dry().offset();
      wetRateHz = pair.pair().wet().sampleRateHz();
      dryPerWet = pair.pair().dry().sampleRateHz() / wetRateHz;
      near = (int) Math.max(1, NEIGHBOURHOOD_SECONDS * wetRateHz);
    }

    SilentGaps run() {
      int shortest = (int) Math.max(2, Math.rint(SHORTEST_SECONDS * wetRateHz));
      double most = LONGEST_SECONDS * wetRateHz;
      List<Double> seconds = new ArrayList<>();
      int longest = 0;
      int from = endOfZeros(0, wet.length);
      while (from < wet.length) {
        int to = endOfZeros(from, wet.length);
        if (to - from >= shortest && to - from <= most && to < wet.length && gap(from, to)) {
          seconds.add(from / wetRateHz);
          longest = Math.max(longest, to - from);
        }
        from = Math.max(to, from + 1);
      }
      return new SilentGaps(seconds, longest / wetRateHz);
    }

    private int endOfZeros(int from, int limit) {
      int to = from;
      while (to < limit && wet[to] == 0) {
        to++;
      }
      return to;
    }

    private boolean gap(int from, int to) {
      double inside = dryPower(from, to);
      if (inside <= PAUSE_POWER * dryPower) {
        return false;
      }
      int before = Math.max(0, from - near);
      int after = Math.min(wet.length, to + near);
      double dryAround = dryPower(before, from) + dryPower(to, after);
      double wetAround = power(wet, before, from) + power(wet, to, after);
      double step = Math.min(smallest(before, from), smallest(to, after));
      return dryAround > 0
          && inside * wetAround / dryAround > LEAST_STEPS * LEAST_STEPS * step * step
          && !gated(inside);
    }

    /** Whether wet is silent wherever dry is this quiet. */
    private boolean gated(double power) {
      if (pieces.length == 0) {
        pieces = pieces();
      }
      int quiet = 0;
      int silent = 0;
      for (Piece piece : pieces) {
        if (piece.dryPower > QUIETER_POWER * power && piece.dryPower < power) {
          quiet++;
          silent += piece.silent ? 1 : 0;
        }
      }
      return silent > GATED_SHARE * quiet;
    }

    private Piece[] pieces() {
      Piece[] all = new Piece[wet.length / near];
      for (int i = 0; i < all.length; i++) {
        int from = i * near;
        int to = from + near;
        boolean silent = endOfZeros(from, to) == to;
        all[i] = new Piece(dryPower(from, to), silent);
      }
      return all;
    }

    private double smallest(int from, int to) {
      double smallest = Double.POSITIVE_INFINITY;
      for (int n = from; n < to; n++) {
        double size = Math.abs(wet[n]);
        smallest = size > 0 ? Math.min(smallest, size) : smallest;
      }
      return smallest;
    }

    /** Power of dry where a stretch of wet belongs. */
    private double dryPower(int from, int to) {
      double begin = placeInDry(from);
      int length = (int) Math.max(1, Math.rint((to - from) * dryPerWet));
      return power(dry, (int) Math.rint(begin), (int) Math.rint(begin) + length);
    }

    private double placeInDry(int wetFrame) {
      double late = wetFrame * dryPerWet - estimate.alignment().latencySamples();
      double pace = estimate.alignment().samplesPerFrame();
      double place = late / pace;
      for (Dropout dropout : estimate.dropouts()) {
        late -= dropout.dryFrame() < place ? dropout.samples() : 0;
        place = late / pace;
      }
      return place;
    }

    /** Variance: silence off zero is silence. */
    private static double power(float[] x, int from, int to) {
      int begin = Math.max(0, from);
      int end = Math.min(x.length, to);
      double sum = 0;
      double squares = 0;
      for (int n = begin; n < end; n++) {
        sum += x[n];
        squares += (double) x[n] * x[n];
      }
      double count = Math.max(1, end - begin);
      return Math.max(0, squares / count - sum / count * (sum / count));
    }
  }
}
