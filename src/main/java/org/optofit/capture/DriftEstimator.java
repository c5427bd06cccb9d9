package org.optofit.capture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.optofit.capture.AlignmentEstimate.Dropout;
import org.optofit.capture.AlignmentEstimate.WindowDelay;

/**
 * Puts a straight line through window delays: its slope is the drift, its steps are dropouts.
 *
 * <p>A step is a change between neighbours that the windows before and behind it confirm. Between
 * steps every stretch has a height of its own, and all have the slope in common; windows far off
 * the line lose their weight (Tukey's biweight, as spread 1.4826 times the median deviation).
 */
final class DriftEstimator {
  /** Recorders lose whole samples; less than this between neighbours is noise. */
  private static final double LEAST_STEP = 0.5;

  private static final double NOISE_SPREADS = 8;
  private static final int CONFIRMING = 5;
  private static final int LEAST_STRETCH = 3;
  private static final double GAUSSIAN = 1.4826;
  private static final double BIWEIGHT = 4.685;
  private static final int ROUNDS = 30;
  private static final double LEAST_SPREAD = 1e-4;
  private static final double MILLION = 1e6;

  /** Delay at frame 0, slope in samples per frame, and where the line breaks. */
  record Line(
      double latencySamples,
      double slope,
      double latencyError,
      double slopeError,
      List<Dropout> dropouts) {
    double driftPpm() {
      return slope * MILLION;
    }

    double driftErrorPpm() {
      return slopeError * MILLION;
    }
  }

  private DriftEstimator() {}

  /** Estimates from two windows or more, in order of time. */
  static Line estimate(List<WindowDelay> windows) {
    double slope = medianSlope(windows);
    List<Integer> breaks = breaks(windows, slope);
    return fit(windows, breaks);
  }

  private static double medianSlope(List<WindowDelay> w) {
    double[] slopes = new double[w.size() - 1];
    for (int i = 0; i < slopes.length; i++) {
      slopes[i] = slope(w.get(i), w.get(i + 1));
    }
    return median(slopes);
  }

  private static double slope(WindowDelay a, WindowDelay b) {
    return (b.delaySamples() - a.delaySamples()) / (b.dryFrame() - a.dryFrame());
  }

  /** First windows behind a step. */
  private static List<Integer> breaks(List<WindowDelay> windows, double slope) {
    int count = windows.size();
    double[] level = new double[count];
    double[] jumps = new double[count - 1];
    for (int i = 0; i < count; i++) {
      level[i] = windows.get(i).delaySamples() - slope * windows.get(i).dryFrame();
      if (i > 0) {
        jumps[i - 1] = Math.abs(level[i] - level[i - 1]);
      }
    }
    double limit = Math.max(LEAST_STEP, NOISE_SPREADS * GAUSSIAN * median(jumps));
    List<Integer> breaks = new ArrayList<>();
    int from = 0;
    for (int i = LEAST_STRETCH; i + LEAST_STRETCH <= count; i++) {
      double before = median(Arrays.copyOfRange(level, Math.max(from, i - CONFIRMING), i));
      double behind = median(Arrays.copyOfRange(level, i, Math.min(count, i + CONFIRMING)));
      boolean leaves =
          Math.abs(level[i] - before) > limit && Math.abs(level[i - 1] - behind) > limit;
      if (leaves && i - from >= LEAST_STRETCH && Math.abs(behind - before) > limit) {
        breaks.add(i);
        from = i;
      }
    }
    return breaks;
  }

  private static Line fit(List<WindowDelay> windows, List<Integer> breaks) {
    int count = windows.size();
    int[] stretch = new int[count];
    for (int i = 1; i < count; i++) {
      stretch[i] = stretch[i - 1] + (breaks.contains(i) ? 1 : 0);
    }
    int stretches = breaks.size() + 1;
    double[] weights = new double[count];
    Arrays.fill(weights, 1);
    double[] meanPlace = new double[stretches];
    double[] meanDelay = new double[stretches];
    double[] total = new double[stretches];
    double slope = 0;
    double spread = 0;
    double moment = 0;
    double counted = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Arrays.fill(meanPlace, 0);
      Arrays.fill(meanDelay, 0);
      Arrays.fill(total, 0);
      for (int i = 0; i < count; i++) {
        total[stretch[i]] += weights[i];
        meanPlace[stretch[i]] += weights[i] * windows.get(i).dryFrame();
        meanDelay[stretch[i]] += weights[i] * windows.get(i).delaySamples();
      }
      for (int s = 0; s < stretches; s++) {
        meanPlace[s] /= Math.max(total[s], 1e-12);
        meanDelay[s] /= Math.max(total[s], 1e-12);
      }
      moment = 0;
      double product = 0;
      for (int i = 0; i < count; i++) {
        double place = windows.get(i).dryFrame() - meanPlace[stretch[i]];
        moment += weights[i] * place * place;
        product += weights[i] * place * (windows.get(i).delaySamples() - meanDelay[stretch[i]]);
      }
      slope = moment > 0 ? product / moment : 0;
      double[] off = new double[count];
      for (int i = 0; i < count; i++) {
        off[i] =
            Math.abs(
                windows.get(i).delaySamples()
                    - meanDelay[stretch[i]]
                    - slope * (windows.get(i).dryFrame() - meanPlace[stretch[i]]));
      }
      spread = Math.max(LEAST_SPREAD, GAUSSIAN * median(off));
      counted = 0;
      for (int i = 0; i < count; i++) {
        double u = off[i] / (BIWEIGHT * spread);
        weights[i] = u < 1 ? (1 - u * u) * (1 - u * u) : 0;
        counted += weights[i];
      }
    }
    List<Dropout> dropouts = new ArrayList<>();
    double first = meanDelay[0] - slope * meanPlace[0];
    double before = first;
    for (int s = 1; s < stretches; s++) {
      double height = meanDelay[s] - slope * meanPlace[s];
      int i = breaks.get(s - 1);
      double place = (windows.get(i - 1).dryFrame() + windows.get(i).dryFrame()) / 2;
      dropouts.add(new Dropout(place, height - before));
      before = height;
    }
    return new Line(
        first,
        slope,
        spread / Math.sqrt(Math.max(1, counted)),
        moment > 0 ? spread / Math.sqrt(moment) : Double.POSITIVE_INFINITY,
        dropouts);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    return n == 0 ? 0 : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
  }
}
