package org.optofit.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.optofit.ui.control.FixedTicksAxis.Tick;

/**
 * Grid lines of a recording's clock, at most ten, labelled in minutes and seconds.
 *
 * @param ticks the lines, rising
 */
record ClockTicks(List<Tick> ticks) {
  private static final int MOST = 10;

  ClockTicks {
    ticks = List.copyOf(ticks);
  }

  /** Lines between two moments in seconds, the first before the last. */
  static ClockTicks of(double fromSeconds, double toSeconds) {
    AxisTicks positions = AxisTicks.clock(fromSeconds, toSeconds, MOST);
    List<Tick> ticks = new ArrayList<>();
    for (int i = 0; i < positions.count(); i++) {
      double seconds = positions.value(i);
      ticks.add(new Tick(seconds, label(seconds, positions.step())));
    }
    return new ClockTicks(ticks);
  }

  private static String label(double seconds, double step) {
    if (step < 1) {
      return Numbers.clock(seconds);
    }
    long whole = Math.round(seconds);
    return whole < 3_600
        ? String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60)
        : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3_600, whole / 60 % 60, whole % 60);
  }
}
