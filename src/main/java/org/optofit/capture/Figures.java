package org.optofit.capture;

import java.util.Locale;
import org.optofit.dsp.Decibels;

/** Numbers as they stand in sentences and tables: English, true minus. */
final class Figures {
  /** What a check shows when another fault leaves it nothing to measure. */
  static final String NOT_MEASURED = "not measured";

  private static final char TRUE_MINUS = '\u2212';

  private Figures() {}

  /** A number with fixed decimals: "−12.3". */
  static String fixed(double value, int decimals) {
    String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
    return text.replace('-', TRUE_MINUS);
  }

  /** A level: "−12.3 dBFS", and "no signal" at digital silence. */
  static String level(double dbfs) {
    return dbfs <= Decibels.FLOOR_DB ? "no signal" : fixed(dbfs, 1) + " dBFS";
  }

  /** A length: "40.0 s". */
  static String seconds(double seconds) {
    return fixed(seconds, seconds < 1 ? 3 : 1) + " s";
  }

  /** A sample rate: "44.1 kHz". */
  static String kilohertz(double hertz) {
    String text = String.format(Locale.ROOT, "%.3f", hertz / 1000);
    return text.replaceFirst("\\.?0+$", "") + " kHz";
  }

  /** A whole number with thousands apart: "1,764,000". */
  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
