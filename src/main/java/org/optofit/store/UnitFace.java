package org.optofit.store;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.optofit.model.CompressionMode;
import org.optofit.model.ParameterRange;
import org.optofit.model.PeakReductionMap;

/**
 * How the unit's face was left. Bypass is not part of it: a program that starts with the unit out
 * of circuit seems broken.
 *
 * @param model model file in use, or null for the published table
 * @param mode position of the switch
 * @param peakReduction position of the Peak Reduction knob, 0 to 100
 * @param gainDb position of the Gain knob in dB, finite
 * @param overrides values that replace the curve's, in the parameter's unit
 */
public record UnitFace(
    @Nullable Path model,
    CompressionMode mode,
    double peakReduction,
    double gainDb,
    Map<ParameterRange, Double> overrides) {
  /** As the unit comes: published table, Compress, Peak Reduction 70, Gain 0 dB. */
  public static final UnitFace DEFAULTS =
      new UnitFace(null, CompressionMode.COMPRESS, 70, 0, Map.of());

  /** Checks knobs and overrides. */
  public UnitFace {
    if (!(peakReduction >= PeakReductionMap.LOWEST && peakReduction <= PeakReductionMap.HIGHEST)) {
      throw new IllegalArgumentException(
          "peak reduction " + peakReduction + " is outside 0 to 100");
    }
    if (!Double.isFinite(gainDb)) {
      throw new IllegalArgumentException("gain " + gainDb + " dB is not finite");
    }
    overrides.forEach(ParameterRange::require);
    overrides = overrides.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(overrides));
  }

  /** The same with another model file, null for the published table. */
  public UnitFace withModel(@Nullable Path other) {
    return new UnitFace(other, mode, peakReduction, gainDb, overrides);
  }
}
