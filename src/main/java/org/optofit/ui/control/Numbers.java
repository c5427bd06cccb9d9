package org.optofit.ui.control;

import org.optofit.dsp.NumberText;

/**
 * Numbers as the window shows them: true minus, one space before the unit, fixed decimals. Values
 * that are not finite are shown as a dash. A value that rounds to zero carries no sign.
 */
public final class Numbers {
  /** The true minus sign. */
  public static final char MINUS = NumberText.MINUS;

  /** Shown for a value that is not there. */
  public static final String NONE = NumberText.NONE;

  private Numbers() {}

  /** A plain number with so many decimals, such as {@code −19.8}. */
  public static String fixed(double value, int decimals) {
    return NumberText.fixed(value, decimals);
  }

  /** A number with its sign, plus included, such as {@code +0.42}; zero has none. */
  public static String signed(double value, int decimals) {
    return NumberText.signed(value, decimals);
  }

  /** dB with one decimal, such as {@code −19.8 dB}. */
  public static String decibels(double db) {
    return fixed(db, 1) + " dB";
  }

  /** dB with sign and two decimals, such as {@code +0.42 dB}: make-up gain, results. */
  public static String decibelsFine(double db) {
    return signed(db, 2) + " dB";
  }

  /** Gain reduction, 0 or less inside, without sign: {@code 7.2 dB}. */
  public static String gainReduction(double gainDb) {
    return fixed(Math.abs(gainDb), 1) + " dB";
  }

  /** A ratio, such as {@code 4.29 : 1}. */
  public static String ratio(double ratio) {
    return fixed(ratio, 2) + " : 1";
  }

  /** ms without the unit: 2 decimals below 10, 1 below 100, else none. */
  public static String plainMilliseconds(double ms) {
    return NumberText.milliseconds(ms);
  }

  /** A time constant, such as {@code 3.85 ms}, {@code 25.5 ms} or {@code 255 ms}. */
  public static String milliseconds(double ms) {
    return plainMilliseconds(ms) + " ms";
  }

  /** A share of one as whole percent, such as {@code 34 %}. */
  public static String percent(double share) {
    return fixed(share * 100, 0) + " %";
  }

  /** A sample rate, such as {@code 44.1 kHz}. */
  public static String sampleRate(double hz) {
    double khz = hz / 1000;
    int decimals = Math.abs(khz * 10 - Math.rint(khz * 10)) < 1e-6 ? 1 : 3;
    return fixed(khz, decimals) + " kHz";
  }

  /** A position in a file to a tenth of a second, such as {@code 0:30.6}; hours when needed. */
  public static String clock(double seconds) {
    if (!Double.isFinite(seconds)) {
      return NONE;
    }
    long tenths = Math.round(Math.abs(seconds) * 10);
    long minutes = tenths / 600;
    String rest = twoDigits(tenths / 10 % 60) + "." + tenths % 10;
    String text =
        minutes < 60
            ? minutes + ":" + rest
            : minutes / 60 + ":" + twoDigits(minutes % 60) + ":" + rest;
    return seconds < 0 && tenths > 0 ? MINUS + text : text;
  }

  private static String twoDigits(long number) {
    return number < 10 ? "0" + number : Long.toString(number);
  }
}
