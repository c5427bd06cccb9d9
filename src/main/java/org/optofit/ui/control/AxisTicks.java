package org.optofit.ui.control;

/**
 * Positions of an axis' labels: multiples of a step that reads well, never more than {@value
 * #MOST_LABELS}.
 */
public final class AxisTicks {
  /** Most labels on one axis. */
  public static final int MOST_LABELS = 7;

  /** Steps for plain numbers; each also times any power of ten. */
  private static final double[] DECIMAL_STEPS = {1, 2, 5};

  /** Steps in dB: halves and doubles of 6 dB, a factor of two. */
  private static final double[] DECIBEL_STEPS = {1, 2, 3, 6, 12, 24, 48};

  /** Steps in seconds that a clock reads well. */
  private static final double[] CLOCK_STEPS = {
    0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200
  };

  /** Tolerance for a tick on the very end of the axis, as a share of the step. */
  private static final double ROUNDING = 1e-9;

  private final double step;
  private final double[] values;

  private AxisTicks(double step, double[] values) {
    this.step = step;
    this.values = values;
  }

  /** Ticks with steps of 1, 2 or 5 times a power of ten, at most {@code most} of them. */
  public static AxisTicks decimal(double low, double high, int most) {
    requireRange(low, high, most);
    double power = Math.pow(10, Math.floor(Math.log10((high - low) / Math.max(1, most))));
    while (true) {
      for (double mantissa : DECIMAL_STEPS) {
        double step = mantissa * power;
        if (count(low, high, step) <= most) {
          return at(low, high, step);
        }
      }
      power *= 10;
    }
  }

  /** Ticks on a dB axis, in steps of 1, 2, 3, 6, 12, 24 or 48 dB. */
  public static AxisTicks decibels(double low, double high, int most) {
    return fromTable(DECIBEL_STEPS, low, high, most);
  }

  /** Ticks on a time axis in seconds, in steps a clock reads well. */
  public static AxisTicks clock(double lowSeconds, double highSeconds, int most) {
    return fromTable(CLOCK_STEPS, lowSeconds, highSeconds, most);
  }

  /** Distance between two labels in the axis' unit. */
  public double step() {
    return step;
  }

  /** Labelled position, counted from the low end from 0. */
  public double value(int index) {
    return values[index];
  }

  /** Number of labels. */
  public int count() {
    return values.length;
  }

  private static AxisTicks fromTable(double[] steps, double low, double high, int most) {
    requireRange(low, high, most);
    for (double step : steps) {
      if (count(low, high, step) <= most) {
        return at(low, high, step);
      }
    }
    return decimal(low, high, most);
  }

  private static AxisTicks at(double low, double high, double step) {
    long first = first(low, step);
    double[] values = new double[count(low, high, step)];
    for (int i = 0; i < values.length; i++) {
      double value = (first + i) * step;
      values[i] = value == 0 ? 0 : value;
    }
    return new AxisTicks(step, values);
  }

  private static int count(double low, double high, double step) {
    return (int) Math.max(0, last(high, step) - first(low, step) + 1);
  }

  private static long first(double low, double step) {
    return (long) Math.ceil(low / step - ROUNDING);
  }

  private static long last(double high, double step) {
    return (long) Math.floor(high / step + ROUNDING);
  }

  private static void requireRange(double low, double high, int most) {
    if (!(high > low) || Double.isInfinite(high - low)) {
      throw new IllegalArgumentException("an axis from " + low + " to " + high + " has no length");
    }
    if (most < 2) {
      throw new IllegalArgumentException("an axis needs room for 2 labels, not " + most);
    }
  }
}
