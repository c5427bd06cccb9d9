package org.optofit.fit;

import java.util.List;
import java.util.stream.Stream;

/**
 * Ways to the same results, measured beside each other.
 *
 * @param samples samples per evaluation
 * @param hessians ways to compute loss, gradient and Hessian
 * @param recurrences ways to run the linear recurrence of a sensitivity
 */
public record StrategyReport(
    long samples, List<StrategyCost> hessians, List<StrategyCost> recurrences) {
  /** Largest scaled difference between results that count as the same. */
  public static final double LARGEST_DIFFERENCE = 1e-9;

  /** Takes copies. */
  public StrategyReport {
    hessians = List.copyOf(hessians);
    recurrences = List.copyOf(recurrences);
  }

  /** The ways whose results are not those of the first; costs mean nothing then. */
  public List<StrategyCost> wrong() {
    return Stream.concat(hessians.stream(), recurrences.stream())
        .filter(cost -> !(cost.difference() <= LARGEST_DIFFERENCE))
        .toList();
  }
}
