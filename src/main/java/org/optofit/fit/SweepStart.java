package org.optofit.fit;

import java.util.Optional;
import java.util.OptionalDouble;
import org.optofit.model.CompressorParameters;

/**
 * Where a fit within a sweep begins.
 *
 * @param neighbour knob position of the setting whose result it is; empty for spread starts
 * @param parameters that result; empty for spread starts
 */
public record SweepStart(OptionalDouble neighbour, Optional<CompressorParameters> parameters) {
  /** All starts of {@link FitOptions}: nothing is known of a neighbour. */
  public static final SweepStart SPREAD = new SweepStart(OptionalDouble.empty(), Optional.empty());

  /** Checks that both are there or neither. */
  public SweepStart {
    if (neighbour.isPresent() != parameters.isPresent()) {
      throw new IllegalArgumentException("a neighbour without its result, or the other way round");
    }
  }

  /** A start from a neighbour's result. */
  public static SweepStart from(SweepFit fit) {
    return new SweepStart(OptionalDouble.of(fit.peakReduction()), Optional.of(fit.parameters()));
  }
}
