package org.optofit.ui.audition;

import org.optofit.model.ParameterRange;
import org.optofit.ui.control.Quantity;

/** How the five parameters are named and written in the window. */
final class ParameterNames {
  private ParameterNames() {}

  /** Name at the head of a row. */
  static String of(ParameterRange parameter) {
    return switch (parameter) {
      case THRESHOLD -> "Threshold";
      case RATIO -> "Ratio";
      case ATTACK -> "Attack";
      case RELEASE -> "Release";
      case MAKE_UP -> "Make-up";
    };
  }

  /** How its values are written and typed. */
  static Quantity quantity(ParameterRange parameter) {
    return switch (parameter) {
      case THRESHOLD -> Quantity.DECIBELS;
      case RATIO -> Quantity.RATIO;
      case ATTACK, RELEASE -> Quantity.MILLISECONDS;
      case MAKE_UP -> Quantity.FINE_DECIBELS;
    };
  }

  /** Whether equal factors are equal distances on its slider. */
  static boolean logarithmic(ParameterRange parameter) {
    return switch (parameter) {
      case RATIO, ATTACK, RELEASE -> true;
      case THRESHOLD, MAKE_UP -> false;
    };
  }
}
