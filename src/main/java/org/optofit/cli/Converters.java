package org.optofit.cli;

import picocli.CommandLine.TypeConversionException;

/** Words of the command line to numbers, with complaints in words. */
final class Converters {
  private Converters() {}

  /** A finite number with a decimal point. */
  static double number(String text) {
    double value;
    try {
      value = Double.parseDouble(text.trim());
    } catch (NumberFormatException e) {
      throw new TypeConversionException("'" + text + "' is not a number");
    }
    if (!Double.isFinite(value)) {
      throw new TypeConversionException("'" + text + "' is not a finite number");
    }
    return value;
  }

  /** A whole number. */
  static int wholeNumber(String text) {
    try {
      return Integer.parseInt(text.trim());
    } catch (NumberFormatException e) {
      throw new TypeConversionException("'" + text + "' is not a whole number");
    }
  }
}
