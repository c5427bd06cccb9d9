package org.optofit.capture;

import java.util.Locale;
import org.optofit.dsp.Decibels;
import org.optofit.dsp.NumberText;

/** Numbers as they stand in sentences and tables: English, true minus. */
final class Figures {
  /** What a check shows when another fault leaves it nothing to measure. */
  static final String NOT_MEASURED = "not measured";

  private Figures() {}

  /** A number with fixed decimals: "−12.3". */
  static String fixed(double value, int decimals) {
    return NumberText.fixed(value, decimals);
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
