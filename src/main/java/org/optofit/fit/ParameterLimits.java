package org.optofit.fit;

import org.optofit.model.CompressorParameters;
import org.optofit.model.ParameterRange;

/**
 * How far a fit may go in each parameter.
 *
 * @param lowest smallest values
 * @param highest largest values, each above the smallest
 */
public record ParameterLimits(CompressorParameters lowest, CompressorParameters highest) {
  private static final double LOWEST_RATIO = 1.01;

  /** All a control can be set to, with the ratio at least {@value #LOWEST_RATIO}. */
  public static final ParameterLimits WIDE =
      new ParameterLimits(
          new CompressorParameters(
              ParameterRange.THRESHOLD.lowest(),
              LOWEST_RATIO,
              ParameterRange.ATTACK.lowest(),
              ParameterRange.RELEASE.lowest(),
              ParameterRange.MAKE_UP.lowest()),
          new CompressorParameters(
              ParameterRange.THRESHOLD.highest(),
              ParameterRange.RATIO.highest(),
              ParameterRange.ATTACK.highest(),
              ParameterRange.RELEASE.highest(),
              ParameterRange.MAKE_UP.highest()));

  /** The published ranges: ratio up to 20, attack 0.1 to 100 ms, release 10 to 1000 ms. */
  public static final ParameterLimits PAPER =
      new ParameterLimits(
          new CompressorParameters(
              ParameterRange.THRESHOLD.lowest(),
              LOWEST_RATIO,
              0.1,
              10,
              ParameterRange.MAKE_UP.lowest()),
          new CompressorParameters(
              ParameterRange.THRESHOLD.highest(), 20, 100, 1000, ParameterRange.MAKE_UP.highest()));

  /** Checks the order and that every ratio is above 1. */
  public ParameterLimits {
    for (ParameterRange p : ParameterRange.values()) {
      if (!(lowest.get(p) < highest.get(p))) {
        throw new IllegalArgumentException(
            p.label() + " limits " + lowest.get(p) + " to " + highest.get(p) + " are empty");
      }
    }
    if (!(lowest.ratio() > 1)) {
      throw new IllegalArgumentException("ratio limit " + lowest.ratio() + " is not above 1");
    }
  }

  /** The nearest parameters within the limits. */
  public CompressorParameters clamp(CompressorParameters parameters) {
    CompressorParameters result = parameters;
    for (ParameterRange p : ParameterRange.values()) {
      double value = Math.min(highest.get(p), Math.max(lowest.get(p), parameters.get(p)));
      result = result.with(p, value);
    }
    return result;
  }
}
