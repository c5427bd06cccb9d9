package org.optofit.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.optofit.model.CompressorParameters;
import org.optofit.model.ParameterRange;

/**
 * Where the starts of a fit begin: the one asked for, then points spread over the plausible range.
 *
 * <p>The others are a Latin hypercube with a fixed seed: with n of them, each parameter takes one
 * value from each n-th of its range. Thresholds lie between 36 and 6 dB below the peak of dry, as a
 * threshold above all samples has no gradient; that of the first start is lowered if need be.
 */
final class StartingPoints {
  private static final long SEED = 1962;
  private static final double DEEPEST_BELOW_PEAK_DB = 36;
  private static final double LEAST_BELOW_PEAK_DB = 6;
  private static final double[] RATIO = {1.5, 12};
  private static final double[] ATTACK_MS = {0.3, 50};
  private static final double[] RELEASE_MS = {30, 1500};

  private StartingPoints() {}

  /**
   * Starting points, the first being the one asked for.
   *
   * @param first what was asked for
   * @param count number of points, 1 or more
   * @param peakDbfs level of the largest sample of dry
   */
  static List<CompressorParameters> of(CompressorParameters first, int count, double peakDbfs) {
    List<CompressorParameters> points = new ArrayList<>();
    points.add(
        first.with(
            ParameterRange.THRESHOLD,
            threshold(Math.min(first.thresholdDb(), peakDbfs - LEAST_BELOW_PEAK_DB))));
    int others = count - 1;
    Random random = new Random(SEED);
    int[] thresholds = permutation(others, random);
    int[] ratios = permutation(others, random);
    int[] attacks = permutation(others, random);
    int[] releases = permutation(others, random);
    for (int i = 0; i < others; i++) {
      double depth =
          LEAST_BELOW_PEAK_DB
              + (DEEPEST_BELOW_PEAK_DB - LEAST_BELOW_PEAK_DB) * share(thresholds[i], others);
      points.add(
          new CompressorParameters(
              threshold(peakDbfs - depth),
              logarithmic(RATIO, share(ratios[i], others)),
              logarithmic(ATTACK_MS, share(attacks[i], others)),
              logarithmic(RELEASE_MS, share(releases[i], others)),
              first.makeUpDb()));
    }
    return points;
  }

  private static double threshold(double db) {
    return ParameterRange.THRESHOLD.clamp(db);
  }

  private static double share(int stratum, int count) {
    return (stratum + 0.5) / count;
  }

  private static double logarithmic(double[] range, double share) {
    return range[0] * Math.pow(range[1] / range[0], share);
  }

  private static int[] permutation(int count, Random random) {
    int[] order = new int[count];
    for (int i = 0; i < count; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }
}
