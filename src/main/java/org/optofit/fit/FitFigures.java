package org.optofit.fit;

import java.util.Locale;
import org.optofit.dsp.NumberText;
import org.optofit.model.ParameterRange;

/** The figures of a fit as they are read: decimals by parameter and by size. */
public final class FitFigures {
  private static final double SMALLEST_ESR_SHOWN = 0.0001;

  private FitFigures() {}

  /** An ESR, four decimals. */
  public static String esr(double esr) {
    return esr < SMALLEST_ESR_SHOWN ? "below 0.0001" : NumberText.fixed(esr, 4);
  }

  /** A share as percent with two figures that count. */
  public static String share(double share) {
    double percent = 100 * share;
    if (percent < 0.01) {
      return "less than 0.01 %";
    }
    return NumberText.fixed(percent, percent < 0.995 ? 2 : percent < 9.95 ? 1 : 0) + " %";
  }

  /** A loss with as many decimals as its size needs. */
  public static String loss(double loss) {
    if (!Double.isFinite(loss)) {
      return NumberText.NONE;
    }
    if (loss != 0 && loss < 0.001) {
      return String.format(Locale.ROOT, "%.2e", loss).replaceFirst("e-0?", "e" + NumberText.MINUS);
    }
    return NumberText.fixed(loss, loss < 1 ? 4 : loss < 10 ? 3 : loss < 10_000 ? 2 : 0);
  }

  /** The value of a parameter, without its unit. */
  public static String value(ParameterRange parameter, double value) {
    return switch (parameter) {
      case THRESHOLD, RATIO -> NumberText.fixed(value, 2);
      case ATTACK, RELEASE -> NumberText.milliseconds(value);
      case MAKE_UP -> NumberText.signed(value, 2);
    };
  }

  /** What the 95 % interval adds to a value: one half width, or two where they differ. */
  public static String interval(ParameterRange parameter, double value, Interval interval) {
    double below = value - interval.low();
    double above = interval.high() - value;
    if (!Double.isFinite(below) || !Double.isFinite(above)) {
      return "not known";
    }
    int decimals =
        switch (parameter) {
          case ATTACK, RELEASE -> NumberText.millisecondDecimals(value);
          case THRESHOLD, RATIO, MAKE_UP -> 2;
        };
    String low = NumberText.fixed(below, decimals);
    String high = NumberText.fixed(above, decimals);
    return low.equals(high) ? "± " + low : NumberText.MINUS + low + " / +" + high;
  }
}
