package org.optofit.capture;

import java.util.stream.IntStream;
import org.optofit.dsp.Decibels;

/**
 * The gain between dry and wet as a line over time, straight between the middles of the frames and
 * held where dry pauses, and how far it may be believed: not at all where it moves fast.
 */
final class GainLine {
  /** A gain that moves faster than this from frame to frame is no line. */
  private static final double STEADY_DB = 1;

  private final int frameLength;
  private final double[] gains;
  private final double[] weights;

  private GainLine(int frameLength, double[] gains, double[] weights) {
    this.frameLength = frameLength;
    this.gains = gains;
    this.weights = weights;
  }

  /** The line through the frames in which wet follows dry; 1 throughout without any. */
  static GainLine of(ShortTimeLevels levels) {
    double[] gains = new double[levels.frames()];
    double[] weights = new double[gains.length];
    double first =
        IntStream.range(0, gains.length)
            .filter(levels::follows)
            .mapToDouble(levels::gain)
            .findFirst()
            .orElse(1);
    double held = first;
    for (int k = 0; k < gains.length; k++) {
      held = levels.follows(k) ? levels.gain(k) : held;
      gains[k] = held;
    }
    for (int k = 0; k < gains.length; k++) {
      double before = gains[Math.max(0, k - 1)];
      double after = gains[Math.min(gains.length - 1, k + 1)];
      boolean steady =
          Math.abs(Decibels.fromFactor(gains[k] / before)) < STEADY_DB
              && Math.abs(Decibels.fromFactor(gains[k] / after)) < STEADY_DB;
      weights[k] = steady && (levels.follows(k) || !levels.sounds(k)) ? 1 : 0;
    }
    return new GainLine(levels.frameLength(), gains, weights);
  }

  /** Gain as a factor at a sample. */
  double gain(int sample) {
    return at(gains, sample);
  }

  /** How far the gain may be believed at a sample, 0 to 1. */
  double weight(int sample) {
    return at(weights, sample);
  }

  private double at(double[] line, int sample) {
    double place = (sample + 0.5) / frameLength - 0.5;
    int before = (int) Math.floor(Math.max(0, Math.min(place, line.length - 1.0)));
    int after = Math.min(before + 1, line.length - 1);
    double share = Math.max(0, Math.min(1, place - before));
    return line[before] + share * (line[after] - line[before]);
  }
}
