package org.optofit.dsp;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Numbers as everyone here writes them: English, true minus, fixed decimals. Values that are not
 * finite are a dash; a value that rounds to zero carries no sign.
 */
public final class NumberText {
  /** The true minus sign. */
  public static final char MINUS = '\u2212';

  /** Stands for a value that is not there. */
  public static final String NONE = "\u2013";

  private NumberText() {}

  /** A plain number with so many decimals: {@code −19.8}. */
  public static String fixed(double value, int decimals) {
    if (!Double.isFinite(value)) {
      return NONE;
    }
    // As String.format would, without its garbage: this runs many times a frame.
    String text =
        BigDecimal.valueOf(Math.abs(value))
            .setScale(decimals, RoundingMode.HALF_UP)
            .toPlainString();
    boolean zero = text.chars().allMatch(c -> c == '0' || c == '.');
    return value < 0 && !zero ? MINUS + text : text;
  }

  /** A number with its sign, plus included: {@code +0.42}; zero has none. */
  public static String signed(double value, int decimals) {
    String text = fixed(value, decimals);
    boolean positive = value > 0 && text.chars().anyMatch(c -> c >= '1' && c <= '9');
    return positive && Double.isFinite(value) ? "+" + text : text;
  }

  /** Milliseconds without the unit: 2 decimals below 10, 1 below 100, else none. */
  public static String milliseconds(double ms) {
    return fixed(ms, millisecondDecimals(ms));
  }

  /** How many decimals {@link #milliseconds} gives a value. */
  public static int millisecondDecimals(double ms) {
    double size = Math.abs(ms);
    return size < 9.995 ? 2 : size < 99.95 ? 1 : 0;
  }
}
