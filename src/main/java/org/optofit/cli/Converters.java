package org.optofit.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
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

  /** The name of a file. */
  static Path path(String text) {
    if (text.isEmpty()) {
      throw new TypeConversionException("the file name is empty");
    }
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new TypeConversionException(
          "'" + text + "' is no file name in this terminal's character set");
    }
  }
}
