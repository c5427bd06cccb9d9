package org.optofit.capture;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.optofit.dsp.Decibels;
import org.optofit.dsp.PreEmphasisFilter;

/**
 * Levels of dry and wet, and the gain between them, in frames of {@value #FRAME_SECONDS} s behind
 * the pre-emphasis of the error-to-signal ratio: a constant offset does not count.
 *
 * <pre>
 * g[k] = &lt;x,y&gt; / &lt;x,x&gt;,   e[k] = &lt;y,y&gt; - &lt;x,y&gt;^2 / &lt;x,x&gt;   over frame k
 * </pre>
 */
final class ShortTimeLevels {
  static final double FRAME_SECONDS = 0.01;

  /** Frames this far below the loud ones hold pauses, in which the gain is not seen. */
  private static final double PAUSE_DB = 55;

  /** In a frame less alike than this, something but a gain happened. */
  private static final double ALIKE = 0.9;

  private static final double LOUD = 0.95;

  private final int frameLength;
  private final double[] dryPower;
  private final double[] wetPower;
  private final double[] crossPower;
  private final double pausePower;

  private ShortTimeLevels(int frameLength, double[] dry, double[] wet, double[] cross) {
    this.frameLength = frameLength;
    dryPower = dry;
    wetPower = wet;
    crossPower = cross;
    pausePower =
        Decibels.toFactor(-2 * PAUSE_DB) * percentile(Arrays.stream(dry).sorted().toArray(), LOUD);
  }

  /** Measures an aligned pair. */
  static ShortTimeLevels of(AlignedPair pair) {
    int length = (int) Math.max(1, Math.rint(FRAME_SECONDS * pair.sampleRateHz()));
    int frames = pair.dry().length / length;
    double[] dry = new double[frames];
    double[] wet = new double[frames];
    double[] cross = new double[frames];
    PreEmphasisFilter dryFilter = new PreEmphasisFilter();
    PreEmphasisFilter wetFilter = new PreEmphasisFilter();
    for (int k = 0; k < frames; k++) {
      double xx = 0;
      double yy = 0;
      double xy = 0;
      for (int n = k * length; n < (k + 1) * length; n++) {
        double x = dryFilter.next(pair.dry()[n]);
        double y = wetFilter.next(pair.wet()[n]);
        xx += x * x;
        yy += y * y;
        xy += x * y;
      }
      dry[k] = xx / length;
      wet[k] = yy / length;
      cross[k] = xy / length;
    }
    return new ShortTimeLevels(length, dry, wet, cross);
  }

  /** Number of frames. */
  int frames() {
    return dryPower.length;
  }

  /** Samples in a frame. */
  int frameLength() {
    return frameLength;
  }

  /** Level of dry in dB. */
  double dryDb(int frame) {
    return Decibels.fromPower(dryPower[frame]);
  }

  /** Level of wet in dB. */
  double wetDb(int frame) {
    return Decibels.fromPower(wetPower[frame]);
  }

  /** Power of wet. */
  double wetPower(int frame) {
    return wetPower[frame];
  }

  /** Mean power of wet over all frames. */
  double meanWetPower() {
    return Arrays.stream(wetPower).average().orElse(0);
  }

  /** Best factor from dry to wet; of a frame that {@link #sounds}. */
  double gain(int frame) {
    return crossPower[frame] / dryPower[frame];
  }

  /** The factor in dB; of a frame that {@link #follows}. */
  double gainDb(int frame) {
    return Decibels.fromFactor(gain(frame));
  }

  /** How far the gain moves in dB, but for the extremes, where wet follows dry. */
  double gainRangeDb() {
    double[] gains = sorted(this::follows, this::gainDb);
    return percentile(gains, LOUD) - percentile(gains, 1 - LOUD);
  }

  /** Correlation of dry and wet, -1 to 1; 0 where one of them holds nothing. */
  double likeness(int frame) {
    double size = Math.sqrt(dryPower[frame] * wetPower[frame]);
    return size > 0 ? crossPower[frame] / size : 0;
  }

  /** Correlation that a quarter of the frames in which dry sounds exceed: half of wet may lack. */
  double typicalLikeness() {
    return percentile(sorted(this::sounds, this::likeness), 0.75);
  }

  /** Power of wet that no gain explains. */
  double remainder(int frame) {
    double dry = dryPower[frame];
    double explained = dry > 0 ? crossPower[frame] * crossPower[frame] / dry : 0;
    return Math.max(0, wetPower[frame] - explained);
  }

  /** Whether dry is no pause. */
  boolean sounds(int frame) {
    return dryPower[frame] > pausePower;
  }

  /** Whether dry is no pause and wet is dry at some gain. */
  boolean follows(int frame) {
    return sounds(frame) && likeness(frame) > ALIKE;
  }

  /** Whether one of the recordings holds anything at all. */
  boolean occupied(int frame) {
    return dryPower[frame] > 0 || wetPower[frame] > 0;
  }

  /** A value of the frames that are wanted, in rising order. */
  double[] sorted(IntPredicate wanted, IntToDoubleFunction value) {
    double[] values = unsorted(wanted, value);
    Arrays.sort(values);
    return values;
  }

  /** A value of the frames that are wanted, in order of time. */
  double[] unsorted(IntPredicate wanted, IntToDoubleFunction value) {
    return IntStream.range(0, frames()).filter(wanted).mapToDouble(value).toArray();
  }

  /** Value below which a share of sorted ones lies; 0 without any. */
  static double percentile(double[] sorted, double share) {
    return sorted.length == 0 ? 0 : sorted[(int) Math.rint(share * (sorted.length - 1))];
  }
}
