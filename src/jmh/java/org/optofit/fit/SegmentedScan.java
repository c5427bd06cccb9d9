package org.optofit.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * The recurrence as a parallel scan in two sweeps: each segment is one affine map {@code s -> B s +
 * C}; the first sweep finds the maps, a short loop the state before each segment, the second sweep
 * the values.
 *
 * <p>Blelloch 1990, "Prefix sums and their applications"; for one-pole filters on a GPU, Yu et al.
 * 2024, "Differentiable all-pole filters".
 */
final class SegmentedScan {
  private static final int SEGMENT_FRAMES = 4096;

  private final LinearRecurrence recurrence;
  private final ChunkExecutor executor;
  private final List<Integer> groups = new ArrayList<>();
  private final int segments;
  private final int segmentsPerGroup;

  /** A scan whose segments are spread over as many threads as the executor has. */
  SegmentedScan(LinearRecurrence recurrence, ChunkExecutor executor, int threads) {
    this.recurrence = recurrence;
    this.executor = executor;
    segments = (recurrence.b().length + SEGMENT_FRAMES - 1) / SEGMENT_FRAMES;
    segmentsPerGroup = (segments + threads - 1) / threads;
    for (int first = 0; first < segments; first += segmentsPerGroup) {
      groups.add(first);
    }
  }

  /** Fills the output. */
  void run(double[] out) {
    double[] factor = new double[segments];
    double[] offset = new double[segments];
    forEachSegment(s -> compose(s, factor, offset));
    double[] before = new double[segments];
    for (int s = 1; s < segments; s++) {
      before[s] = factor[s - 1] * before[s - 1] + offset[s - 1];
    }
    forEachSegment(s -> recurrence.run(begin(s), begin(s + 1), before[s], out));
  }

  private void compose(int segment, double[] factor, double[] offset) {
    double[] b = recurrence.b();
    double[] c = recurrence.c();
    double product = 1;
    double s = 0;
    for (int n = begin(segment); n < begin(segment + 1); n++) {
      product *= b[n];
      s = b[n] * s + c[n];
    }
    factor[segment] = product;
    offset[segment] = s;
  }

  private int begin(int segment) {
    return Math.min(segment * SEGMENT_FRAMES, recurrence.b().length);
  }

  private void forEachSegment(IntConsumer work) {
    executor.map(
        groups,
        first -> {
          for (int s = first; s < Math.min(first + segmentsPerGroup, segments); s++) {
            work.accept(s);
          }
          return first;
        });
  }
}
