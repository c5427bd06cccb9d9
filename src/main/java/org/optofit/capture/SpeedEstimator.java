package org.optofit.capture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.optofit.dsp.SincResampler;

/**
 * Finds at what other speed wet is dry's performance, where it is not at dry's own: under a file
 * header of another sample rate, or from a machine that runs further off than two clocks differ.
 *
 * <p>Each speed tried is one that the alignment reaches from within {@value #REACH_PPM} ppm.
 */
final class SpeedEstimator {
  /** What {@link AlignmentEstimator} follows to either side, with room to spare. */
  private static final double REACH_PPM = 250;

  /** Tape and film run within this of their speed; the pull-up of video lies at 1,000. */
  private static final double MOST_PPM = 2_000;

  private static final double MILLIONTH = 1e-6;

  /** Sample rates that files are taken for each other's, in Hz. */
  private static final double[] RATES_HZ = {44_100, 48_000, 88_200, 96_000};

  /** Enough to find wet by, and soon looked through, in seconds. */
  private static final double SECONDS = 20;

  /** Wet this much like dry runs at its speed. */
  private static final double CERTAIN = 0.9;

  /** Another speed has to make wet more like dry by this much. */
  private static final double CLEARLY = 0.1;

  private SpeedEstimator() {}

  /**
   * Looks for the speed.
   *
   * @param likeness typical correlation at dry's own speed; 0 where wet was not found
   * @param finder finds wet in dry at one speed
   * @return samples of wet for one of dry, above 1 where wet runs slow; empty where no speed helps
   */
  static OptionalDouble estimate(
      float[] dry, float[] wet, double sampleRateHz, double likeness, PairSignals.Finder finder) {
    if (likeness >= CERTAIN) {
      return OptionalDouble.empty();
    }
    double least = Math.max(MatchCheck.LIKE_ABOVE, likeness + CLEARLY);
    int frames = (int) (SECONDS * sampleRateHz);
    float[] x = start(dry, frames);
    for (double step : steps()) {
      int length = (int) Math.min(frames, wet.length / step);
      float[] y = SincResampler.forConversion(step).read(wet, 0, length);
      OptionalDouble pace =
          finder
              .find(x, y, sampleRateHz)
              .filter(found -> likeness(found, x, y, sampleRateHz) >= least)
              .map(found -> OptionalDouble.of(step * found.alignment().samplesPerFrame()))
              .orElse(OptionalDouble.empty());
      if (pace.isPresent()) {
        return pace;
      }
    }
    return OptionalDouble.empty();
  }

  private static float[] start(float[] x, int frames) {
    return x.length <= frames ? x : Arrays.copyOf(x, frames);
  }

  private static double likeness(AlignmentEstimate found, float[] x, float[] y, double rateHz) {
    Placement placement = Placement.measured(found, Slip.of(found, x.length), x.length, y.length);
    return ShortTimeLevels.of(placement.apply(x, y, rateHz)).typicalLikeness();
  }

  /** Speeds to try, the likely ones first. */
  private static List<Double> steps() {
    List<Double> steps = new ArrayList<>();
    for (double other : RATES_HZ) {
      for (double rate : RATES_HZ) {
        double step = other / rate;
        if (step != 1 && !steps.contains(step)) {
          steps.add(step);
        }
      }
    }
    for (double ppm = 2 * REACH_PPM; ppm <= MOST_PPM; ppm += 2 * REACH_PPM) {
      steps.add(1 + ppm * MILLIONTH);
      steps.add(1 - ppm * MILLIONTH);
    }
    return steps;
  }
}
