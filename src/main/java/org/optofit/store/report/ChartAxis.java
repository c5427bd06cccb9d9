package org.optofit.store.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.optofit.dsp.NumberText;

/**
 * One axis of a chart.
 *
 * @param from value at its beginning: left or below
 * @param to value at its end; below {@code from} where values fall along it
 * @param logarithmic whether decades are equally long
 * @param name what it shows, with unit
 * @param ticks grid lines; at most seven have a label
 */
record ChartAxis(double from, double to, boolean logarithmic, String name, List<Tick> ticks) {
  private static final int MOST_LABELS = 7;
  private static final double ROUNDING = 1e-9;
  private static final double[] DECIMAL = {1, 2, 5};
  private static final double[] DECIBELS = {0.5, 1, 2, 3, 6, 12, 24, 48};
  private static final double[] SECONDS = {
    0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600
  };

  /** A grid line; one without a label is thinner. */
  record Tick(double value, String label) {}

  ChartAxis {
    if (from == to || !Double.isFinite(from) || !Double.isFinite(to)) {
      throw new IllegalArgumentException("an axis from " + from + " to " + to + " has no length");
    }
    ticks = List.copyOf(ticks);
  }

  /** Values in steps of 1, 2 or 5 times a power of ten. */
  static ChartAxis plain(double from, double to, String name) {
    double span = Math.abs(to - from);
    double power = Math.pow(10, Math.floor(Math.log10(span / MOST_LABELS)));
    for (double scale = power; ; scale *= 10) {
      for (double mantissa : DECIMAL) {
        if (count(from, to, mantissa * scale) <= MOST_LABELS) {
          int decimals = (int) Math.max(0, -Math.floor(Math.log10(mantissa * scale) + ROUNDING));
          return stepped(from, to, mantissa * scale, name, v -> NumberText.fixed(v, decimals));
        }
      }
    }
  }

  /** Levels, in steps that halve or double 6 dB. */
  static ChartAxis decibels(double from, double to, String name) {
    for (double step : DECIBELS) {
      if (count(from, to, step) <= MOST_LABELS) {
        return stepped(from, to, step, name, v -> NumberText.fixed(v, step < 1 ? 1 : 0));
      }
    }
    return plain(from, to, name);
  }

  /** Time in a recording, as a clock reads. */
  static ChartAxis clock(double fromSeconds, double toSeconds) {
    for (double step : SECONDS) {
      if (count(fromSeconds, toSeconds, step) <= MOST_LABELS) {
        return stepped(fromSeconds, toSeconds, step, "time, min:s", v -> clockLabel(v, step));
      }
    }
    return plain(fromSeconds, toSeconds, "time, s");
  }

  /**
   * Whole decades that hold all values; labels at powers of ten, and at 2 and 5 if there are few.
   */
  static ChartAxis logarithmic(double lowest, double highest, String name) {
    int first = (int) Math.floor(Math.log10(lowest) + ROUNDING);
    int last = Math.max(first + 1, (int) Math.ceil(Math.log10(highest) - ROUNDING));
    int every = (last - first) / MOST_LABELS + 1;
    boolean between = 3 * (last - first) + 1 <= MOST_LABELS;
    List<Tick> ticks = new ArrayList<>();
    for (int power = first; power <= last; power++) {
      for (int mantissa = 1; mantissa <= 9; mantissa++) {
        double value = mantissa * Math.pow(10, power);
        if (value > Math.pow(10, last) * (1 + ROUNDING)) {
          break;
        }
        boolean labelled =
            mantissa == 1
                ? (power - first) % every == 0
                : between && (mantissa == 2 || mantissa == 5);
        ticks.add(new Tick(value, labelled ? power(value) : ""));
      }
    }
    return new ChartAxis(
        Math.pow(10, first), Math.pow(10, last), true, name + ", log scale", ticks);
  }

  /** Place of a value, 0 at the beginning and 1 at the end. */
  double place(double value) {
    return logarithmic
        ? Math.log(value / from) / Math.log(to / from)
        : (value - from) / (to - from);
  }

  private interface Label {
    String of(double value);
  }

  private static ChartAxis stepped(double from, double to, double step, String name, Label label) {
    List<Tick> ticks = new ArrayList<>();
    long first = first(from, to, step);
    for (int i = 0; i < count(from, to, step); i++) {
      double value = (first + i) * step;
      ticks.add(new Tick(value, label.of(value)));
    }
    return new ChartAxis(from, to, false, name, ticks);
  }

  private static long first(double from, double to, double step) {
    return (long) Math.ceil(Math.min(from, to) / step - ROUNDING);
  }

  private static int count(double from, double to, double step) {
    long last = (long) Math.floor(Math.max(from, to) / step + ROUNDING);
    return (int) Math.min(Integer.MAX_VALUE, last - first(from, to, step) + 1);
  }

  private static String clockLabel(double seconds, double step) {
    long minutes = (long) Math.floor(seconds / 60 + ROUNDING);
    double rest = Math.max(0, seconds - 60 * minutes);
    return step < 1
        ? String.format(Locale.ROOT, "%d:%04.1f", minutes, rest)
        : String.format(Locale.ROOT, "%d:%02.0f", minutes, rest);
  }

  private static String power(double value) {
    int decimals = (int) Math.max(0, -Math.floor(Math.log10(value) + ROUNDING));
    if (decimals > 4 || value >= 1e6) {
      return String.format(Locale.ROOT, "%.0e", value)
          .replaceFirst("e-0?", "e" + NumberText.MINUS)
          .replaceFirst("e\\+0?", "e");
    }
    return NumberText.fixed(value, decimals);
  }
}
