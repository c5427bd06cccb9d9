package org.optofit.fit;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Time and memory of several ways, taken in turns so that a busy machine troubles all alike. */
final class CostMeasurement {
  private static final int WARM_UP_RUNS = 5;
  private static final int RUNS = 15;

  /**
   * One way.
   *
   * @param name name to report
   * @param heldBytes memory it keeps between evaluations
   * @param difference difference of its result, found before
   * @param work one evaluation
   */
  record Way(String name, long heldBytes, double difference, Runnable work) {}

  private CostMeasurement() {}

  /** Measures each. */
  static List<StrategyCost> of(List<Way> ways, double samples) {
    double[][] nanoseconds = new double[ways.size()][RUNS];
    long[] bytes = new long[ways.size()];
    for (int run = -WARM_UP_RUNS; run < RUNS; run++) {
      for (int w = 0; w < ways.size(); w++) {
        long allocated = allocatedBytes();
        long begin = System.nanoTime();
        ways.get(w).work().run();
        if (run >= 0) {
          nanoseconds[w][run] = System.nanoTime() - begin;
          bytes[w] = allocatedBytes() - allocated;
        }
      }
    }
    List<StrategyCost> costs = new ArrayList<>();
    for (int w = 0; w < ways.size(); w++) {
      Arrays.sort(nanoseconds[w]);
      costs.add(
          new StrategyCost(
              ways.get(w).name(),
              new Timing(
                  nanoseconds[w][RUNS / 2] / samples,
                  nanoseconds[w][0] / samples,
                  nanoseconds[w][RUNS - 1] / samples),
              ways.get(w).heldBytes() + bytes[w],
              ways.get(w).difference()));
    }
    return costs;
  }

  /** Bytes that this thread has allocated so far. */
  static long allocatedBytes() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
  }
}
