package org.optofit.capture;

import java.util.Arrays;
import java.util.List;
import org.optofit.capture.AlignmentEstimate.Dropout;

/**
 * A stretch of dry and where wet lies there.
 *
 * @param alignment counted from the first frame of dry, not of the stretch
 * @param from first frame of dry
 * @param to one past the last
 */
record Placement(Alignment alignment, int from, int to) {
  /** Left out around a dropout, whose place is known to within about this, in seconds. */
  private static final double MARGIN_SECONDS = 1;

  /**
   * A latency this close to a whole number of samples is that number: the attack of a compressor
   * makes it measure up to this much late, and moving by whole samples changes none.
   */
  private static final double WHOLE_WITHIN = 0.05;

  /** The part of dry that wet covers, which may be nothing. */
  static Placement covered(Alignment alignment, int dryFrames, int wetFrames) {
    double step = alignment.samplesPerFrame();
    double first = Math.ceil(-alignment.latencySamples() / step);
    double end = Math.floor((wetFrames - 1 - alignment.latencySamples()) / step) + 1;
    int from = (int) Math.max(0, Math.min(dryFrames, first));
    return new Placement(alignment, from, (int) Math.max(from, Math.min(dryFrames, end)));
  }

  /** The best that is known: drift that may be chance is none, and the latency settled. */
  static Placement measured(AlignmentEstimate estimate, Slip slip, int dryFrames, int wetFrames) {
    Placement whole = covered(estimate.alignment(), dryFrames, wetFrames);
    if (slip.counts()) {
      return whole;
    }
    double latency = whole.latencyHalfway();
    double nearest = Math.rint(latency);
    return covered(
        new Alignment(
            Math.abs(latency - nearest) <= WHOLE_WITHIN ? nearest : latency,
            estimate.alignment().polarity(),
            0),
        dryFrames,
        wetFrames);
  }

  /** Number of frames. */
  int frames() {
    return to - from;
  }

  /** How late wet is in the middle of the stretch, in samples. */
  double latencyHalfway() {
    double middle = from + frames() / 2.0;
    return alignment.placeInWet(middle) - middle;
  }

  /** The longest part between dropouts; the whole without any. */
  Placement longestPart(List<Dropout> dropouts, double sampleRateHz) {
    int margin = (int) Math.rint(MARGIN_SECONDS * sampleRateHz);
    Placement longest = new Placement(alignment, from, from);
    double latency = alignment.latencySamples();
    int begin = from;
    for (int i = 0; i <= dropouts.size(); i++) {
      boolean last = i == dropouts.size();
      int end = last ? to : Math.min(to, (int) dropouts.get(i).dryFrame() - margin);
      if (end - begin > longest.frames()) {
        longest =
            new Placement(
                new Alignment(latency, alignment.polarity(), alignment.driftPpm()), begin, end);
      }
      if (!last) {
        begin = Math.max(from, (int) dropouts.get(i).dryFrame() + margin);
        latency += dropouts.get(i).samples();
      }
    }
    return longest;
  }

  /** How much of the alignment a preparation asks for. */
  Alignment wanted(Preparation preparation) {
    boolean paced = preparation.has(Remedy.CORRECT_DRIFT);
    double latency = paced ? alignment.latencySamples() : latencyHalfway();
    return new Alignment(
        preparation.has(Remedy.SHIFT_WET) ? latency : 0,
        preparation.has(Remedy.INVERT_WET) ? alignment.polarity() : 1,
        paced ? alignment.driftPpm() : 0);
  }

  /** What two stretches share, with this one's alignment. */
  Placement within(Placement other) {
    int begin = Math.max(from, other.from);
    return new Placement(alignment, begin, Math.max(begin, Math.min(to, other.to)));
  }

  /** Brings a pair to this place. */
  AlignedPair apply(float[] dry, float[] wet, double sampleRateHz) {
    if (equals(covered(alignment, dry.length, wet.length))) {
      return PairAligner.align(dry, wet, sampleRateHz, alignment);
    }
    AlignedPair part =
        PairAligner.align(
            Arrays.copyOfRange(dry, from, to),
            wet,
            sampleRateHz,
            new Alignment(alignment.placeInWet(from), alignment.polarity(), alignment.driftPpm()));
    return new AlignedPair(part.dry(), part.wet(), sampleRateHz, part.firstDryFrame() + from);
  }
}
