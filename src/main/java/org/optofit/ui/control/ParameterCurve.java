package org.optofit.ui.control;

import java.util.function.DoubleFunction;

/**
 * How one row of {@link ParameterCurvePlot} is named and how its values are written.
 *
 * @param name name at the left: "Threshold"
 * @param unit unit below the name: "dB"
 * @param number writes a value without unit: "−19.8"
 * @param suffix what follows the number at the right: " dB"
 */
public record ParameterCurve(
    String name, String unit, DoubleFunction<String> number, String suffix) {
  /** A value with its unit, as shown at the right. */
  String value(double value) {
    return number.apply(value) + suffix;
  }
}
