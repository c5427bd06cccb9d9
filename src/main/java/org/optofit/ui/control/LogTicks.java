package org.optofit.ui.control;

import java.util.ArrayList;
import java.util.List;
import org.optofit.ui.control.FixedTicksAxis.Tick;

/**
 * Grid lines of a logarithmic axis, positions as decimal logarithms: lines at 1 to 9 times every
 * power of ten, labels at 1, 2, 5 or at 1 only or at every so many powers.
 *
 * @param low lower end of the axis, a labelled position
 * @param high upper end, at or above the largest value
 * @param ticks lines within
 */
record LogTicks(double low, double high, List<Tick> ticks) {
  private static final double[][] LABELLED = {{1, 2, 5}, {1, 3}, {1}};
  private static final double ROUNDING = 1e-9;

  LogTicks {
    ticks = List.copyOf(ticks);
  }

  /**
   * Lines that hold a range of values.
   *
   * @param lowest smallest value, above 0
   * @param highest largest value
   * @param most largest number of labels, 3 or more
   */
  static LogTicks of(double lowest, double highest, int most) {
    for (double[] mantissas : LABELLED) {
      List<Double> labelled = labelled(lowest, highest, mantissas);
      if (labelled.size() <= most) {
        return with(labelled, highest, true);
      }
    }
    List<Double> decades = labelled(lowest, highest, LABELLED[LABELLED.length - 1]);
    int every = (decades.size() + most - 1) / most;
    List<Double> some = new ArrayList<>();
    for (int i = 0; i < decades.size(); i += every) {
      some.add(decades.get(i));
    }
    return with(some, highest, false);
  }

  /** Labelled values from the last one at or below the lowest to the last one below the highest. */
  private static List<Double> labelled(double lowest, double highest, double[] mantissas) {
    List<Double> values = new ArrayList<>();
    for (int power = (int) Math.floor(Math.log10(lowest)) - 1; ; power++) {
      for (double mantissa : mantissas) {
        double value = mantissa * Math.pow(10, power);
        if (value > highest * (1 + ROUNDING) && values.size() >= 2) {
          return values;
        }
        if (value <= lowest * (1 + ROUNDING)) {
          values.clear();
        }
        values.add(value);
      }
    }
  }

  private static LogTicks with(List<Double> labelled, double highest, boolean minorLines) {
    double low = labelled.get(0);
    double high = Math.max(highest * 1.15, labelled.get(labelled.size() - 1));
    List<Tick> ticks = new ArrayList<>();
    for (double value : labelled) {
      ticks.add(new Tick(Math.log10(value), label(value)));
    }
    int first = (int) Math.floor(Math.log10(low) + ROUNDING);
    for (int power = first; minorLines && power <= Math.log10(high); power++) {
      for (int mantissa = 1; mantissa <= 9; mantissa++) {
        double value = mantissa * Math.pow(10, power);
        boolean free = labelled.stream().noneMatch(l -> Math.abs(l - value) < ROUNDING * value);
        if (free && value > low && value < high) {
          ticks.add(new Tick(Math.log10(value), ""));
        }
      }
    }
    return new LogTicks(Math.log10(low), Math.log10(high), ticks);
  }

  private static String label(double value) {
    int decimals = (int) Math.max(0, -Math.floor(Math.log10(value) + ROUNDING));
    return Numbers.fixed(value, decimals);
  }
}
