package org.optofit.fit;

import java.util.ArrayList;
import java.util.List;
import org.optofit.fit.CostMeasurement.Way;

/** One linear recurrence as a loop, as a scan and across the lanes of a vector. */
final class RecurrenceComparison {
  private static final int SCAN_THREADS = 2;
  private static final String VECTORS = "jdk.incubator.vector";

  private RecurrenceComparison() {}

  /** Measures all; the lanes only where the Java runtime has its vector module switched on. */
  static List<StrategyCost> run(LinearRecurrence recurrence) {
    int length = recurrence.b().length;
    double[] out = new double[length];
    double[] expected = new double[length];
    recurrence.run(0, length, 0, expected);
    try (ChunkExecutor one = new ChunkExecutor(1);
        ChunkExecutor several = new ChunkExecutor(SCAN_THREADS)) {
      List<Way> ways = new ArrayList<>();
      ways.add(way("serial loop", expected, out, () -> recurrence.run(0, length, 0, out)));
      SegmentedScan alone = new SegmentedScan(recurrence, one, 1);
      ways.add(way("scan, 1 thread", expected, out, () -> alone.run(out)));
      SegmentedScan shared = new SegmentedScan(recurrence, several, SCAN_THREADS);
      ways.add(way("scan, " + SCAN_THREADS + " threads", expected, out, () -> shared.run(out)));
      if (ModuleLayer.boot().findModule(VECTORS).isPresent()) {
        LaneRecurrence lanes = new LaneRecurrence(recurrence);
        double[] side = LaneRecurrence.interleaved(expected);
        ways.add(way("lanes across chunks", side, out, () -> lanes.run(out)));
      }
      return CostMeasurement.of(ways, length);
    }
  }

  private static Way way(String name, double[] expected, double[] out, Runnable work) {
    work.run();
    double error = 0;
    double largest = 0;
    for (int n = 0; n < out.length; n++) {
      error = Math.max(error, Math.abs(out[n] - expected[n]));
      largest = Math.max(largest, Math.abs(expected[n]));
    }
    return new Way(name, 0, error / largest, work);
  }
}
