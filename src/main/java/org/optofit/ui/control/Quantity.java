package org.optofit.ui.control;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A kind of value: how it is written and how it may be typed. */
public enum Quantity {
  /** A level or gain with one decimal: {@code −19.8 dB}. */
  DECIBELS("dB", Numbers::decibels, "db"),
  /** A gain with sign and two decimals: {@code +0.42 dB}. */
  FINE_DECIBELS("dB", Numbers::decibelsFine, "db"),
  /** Input dB per output dB: {@code 4.29 : 1}; typed as 4, 4:1 or 4 : 1. */
  RATIO(": 1", Numbers::ratio, ":\\s*1"),
  /** A time constant: {@code 3.85 ms}; typed in ms, or in s with the unit. */
  MILLISECONDS("ms", Numbers::milliseconds, "ms|s"),
  /** A number on a printed scale, one decimal, no unit: {@code 70.0}. */
  SCALE("", value -> Numbers.fixed(value, 1), "");

  private static final String NUMBER = "([+-]?(?:\\d+(?:[.,]\\d*)?|[.,]\\d+))";

  private final String unit;

  @SuppressWarnings("Immutable") // a method without state
  private final DoubleFunction<String> format;

  private final Pattern typed;

  Quantity(String unit, DoubleFunction<String> format, String units) {
    this.unit = unit;
    this.format = format;
    this.typed = Pattern.compile(NUMBER + "\\s*(" + units + ")?");
  }

  /** The unit as written behind the number; empty if there is none. */
  public String unit() {
    return unit;
  }

  /** The value with its unit. */
  public String format(double value) {
    return format.apply(value);
  }

  /**
   * The value meant by a typed text. Hyphen and true minus, point and comma are alike; the unit may
   * be left out.
   *
   * @return the value in this quantity's own unit, or nothing if the text is no such value
   */
  public OptionalDouble parse(String text) {
    String plain = text.strip().replace(Numbers.MINUS, '-').toLowerCase(Locale.ROOT);
    Matcher matcher = typed.matcher(plain);
    if (!matcher.matches()) {
      return OptionalDouble.empty();
    }
    double value = Double.parseDouble(matcher.group(1).replace(',', '.'));
    return OptionalDouble.of("s".equals(matcher.group(2)) ? value * 1_000 : value);
  }

  /** The value as it reads when written: what the window shows is what is in force. */
  public double rounded(double value) {
    return parse(format(value)).orElse(value);
  }
}
