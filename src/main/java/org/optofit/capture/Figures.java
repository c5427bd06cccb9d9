package org.optofit.capture;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.optofit.dsp.Decibels;
import org.optofit.dsp.NumberText;

/** Numbers as they stand in sentences and tables: English, true minus. */
final class Figures {
  /** What a check shows when another fault leaves it nothing to measure. */
  static final String NOT_MEASURED = "not measured";

  private static final int SHOWN_PLACES = 3;

  private Figures() {}

  /** A number with fixed decimals: "−12.3". */
  static String fixed(double value, int decimals) {
    return NumberText.fixed(value, decimals);
  }

  /** A level: "−12.3 dBFS", and "no signal" at digital silence. */
  static String level(double dbfs) {
    return dbfs <= Decibels.FLOOR_DB ? "no signal" : fixed(dbfs, 1) + " dBFS";
  }

  /** A share of full scale: "1.25 %". */
  static String percent(double share) {
    return fixed(100 * share, 2) + " %";
  }

  /** An error-to-signal ratio, two digits that count: "0.0012". */
  static String ratio(double value) {
    int decimals = value >= 0.1 || value <= 0 ? 2 : 1 - (int) Math.floor(Math.log10(value));
    return fixed(value, Math.min(decimals, 12));
  }

  /** A few places in time and how many there are besides: "1.2 s, 3.4 s and 5 more". */
  static String places(List<Double> seconds) {
    String shown =
        seconds.stream()
            .limit(SHOWN_PLACES)
            .map(s -> fixed(s, 2) + " s")
            .collect(Collectors.joining(", "));
    int more = seconds.size() - SHOWN_PLACES;
    return more > 0 ? shown + " and " + count(more) + " more" : shown;
  }

  /** A length: "40.0 s". */
  static String seconds(double seconds) {
    return fixed(seconds, seconds < 1 ? 3 : 1) + " s";
  }

  /** A frequency of a band: "150 Hz", "2.7 kHz". */
  static String hertz(double hertz) {
    return hertz < 1000
        ? fixed(10 * Math.rint(hertz / 10), 0) + " Hz"
        : fixed(hertz / 1000, 1) + " kHz";
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
