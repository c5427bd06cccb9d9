package org.optofit.fit;

import java.util.Arrays;

/**
 * What one thing cost in several runs, in ns per sample.
 *
 * @param median middle of the runs
 * @param least fastest run
 * @param most slowest run
 */
public record Timing(double median, double least, double most) {
  private static final long WARM_UP_NANOSECONDS = 500_000_000;

  /**
   * Times a piece of work that handles so many samples, after half a second that does not count.
   */
  static Timing of(Runnable work, int runs, long samples) {
    long start = System.nanoTime();
    do {
      work.run();
    } while (System.nanoTime() - start < WARM_UP_NANOSECONDS);
    double[] times = new double[runs];
    for (int run = 0; run < runs; run++) {
      long begin = System.nanoTime();
      work.run();
      times[run] = (double) (System.nanoTime() - begin) / samples;
    }
    Arrays.sort(times);
    return new Timing(times[runs / 2], times[0], times[runs - 1]);
  }
}
