package org.optofit.fit;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.optofit.model.ParameterRange;

/**
 * How well a recording determines the parameters.
 *
 * @param standardErrors standard error of each parameter in its unit; infinite where the recording
 *     does not determine it
 * @param intervals 95 % interval of each parameter; ratio and times are skewed, as they are fitted
 *     on logarithmic scales
 * @param correlation correlation of the errors, rows and columns in the order of {@link
 *     ParameterRange}
 * @param condition condition number of the scaled Hessian; above 1e9 parameters that can move
 *     without a trace are not determined
 * @param effectiveSamples number of independent error samples that would give intervals of this
 *     width
 */
public record Uncertainty(
    Map<ParameterRange, Double> standardErrors,
    Map<ParameterRange, Interval> intervals,
    List<List<Double>> correlation,
    double condition,
    double effectiveSamples) {
  private static final List<ParameterRange> ORDER = List.of(ParameterRange.values());

  /** Copies the collections. */
  public Uncertainty {
    standardErrors = inOrder(standardErrors);
    intervals = inOrder(intervals);
    correlation = correlation.stream().map(List::copyOf).toList();
  }

  /** Standard error of a parameter in its unit. */
  public double standardError(ParameterRange parameter) {
    return standardErrors.getOrDefault(parameter, Double.POSITIVE_INFINITY);
  }

  /** Whether the recording determines a parameter: then it has an interval of its own. */
  public boolean determined(ParameterRange parameter) {
    return Double.isFinite(standardError(parameter));
  }

  /** 95 % interval of a parameter; its limits where it is not determined. */
  public Interval interval(ParameterRange parameter) {
    return intervals.getOrDefault(parameter, new Interval(parameter.lowest(), parameter.highest()));
  }

  /** Correlation of the errors of two parameters, -1 to 1. */
  public double correlation(ParameterRange a, ParameterRange b) {
    return correlation.get(ORDER.indexOf(a)).get(ORDER.indexOf(b));
  }

  private static <V> Map<ParameterRange, V> inOrder(Map<ParameterRange, V> map) {
    Map<ParameterRange, V> copy = new EnumMap<>(ParameterRange.class);
    copy.putAll(map);
    return Collections.unmodifiableMap(copy);
  }
}
