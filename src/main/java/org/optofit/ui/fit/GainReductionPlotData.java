package org.optofit.ui.fit;

import org.optofit.fit.GainReductionTrace;

/**
 * Two traces of gain reduction within a window, ready to plot: no more values than a screen has
 * columns, gain reduction counted positive.
 *
 * @param seconds clock of each value
 * @param measuredDb gain reduction of the recording, not a number where dry is too quiet
 * @param modelledDb gain reduction of the model
 * @param differenceDb modelled minus measured
 */
@SuppressWarnings("ArrayRecordComponent") // Plot series; made once per window and only read.
record GainReductionPlotData(
    double[] seconds, double[] measuredDb, double[] modelledDb, double[] differenceDb) {
  /** Most values; above that neighbours are averaged. */
  private static final int MOST = 2_000;

  /** Reads two traces. */
  static GainReductionPlotData of(
      TimeWindow window, GainReductionTrace measured, GainReductionTrace modelled) {
    int first = window.firstFrame(measured);
    int end = Math.min(window.endFrame(measured), modelled.frames());
    int count = Math.max(0, end - first);
    int group = Math.max(1, (count + MOST - 1) / MOST);
    int points = count / group;
    double[] seconds = new double[points];
    double[] a = new double[points];
    double[] b = new double[points];
    double[] difference = new double[points];
    for (int i = 0; i < points; i++) {
      int from = first + i * group;
      seconds[i] = (measured.seconds(from) + measured.seconds(from + group - 1)) / 2;
      a[i] = -mean(measured, from, group);
      b[i] = -mean(modelled, from, group);
      difference[i] = b[i] - a[i];
    }
    return new GainReductionPlotData(seconds, a, b, difference);
  }

  /** Mean of the values that are there. */
  private static double mean(GainReductionTrace trace, int from, int count) {
    double sum = 0;
    int there = 0;
    for (int i = from; i < from + count; i++) {
      if (!Double.isNaN(trace.valueDb(i))) {
        sum += trace.valueDb(i);
        there++;
      }
    }
    return there == 0 ? Double.NaN : sum / there;
  }
}
