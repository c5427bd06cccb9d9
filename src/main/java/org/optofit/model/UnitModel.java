package org.optofit.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A unit under one knob: per mode a map from Peak Reduction to parameters.
 *
 * @param name what the user calls it
 * @param notes free text, may be empty
 * @param source where the numbers come from and under which licence, may be empty
 * @param captures the recordings it was fitted to, may be empty
 * @param maps one map per mode, at least one
 */
public record UnitModel(
    String name,
    String notes,
    String source,
    List<CaptureHash> captures,
    Map<CompressionMode, PeakReductionMap> maps) {

  /** Copies the collections and checks that there is a name and a map. */
  public UnitModel {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a model needs a name");
    }
    if (maps.isEmpty()) {
      throw new IllegalArgumentException("a model needs at least one mode");
    }
    captures = List.copyOf(captures);
    maps = Collections.unmodifiableMap(new EnumMap<>(maps));
  }

  /** A model of one setting, as a single fit gives it. */
  public static UnitModel ofSingleFit(
      String name, CompressionMode mode, KnobSetting setting, List<CaptureHash> captures) {
    return new UnitModel(
        name,
        "",
        "",
        captures,
        Map.of(mode, new PeakReductionMap(List.of(setting), Interpolation.LINEAR)));
  }

  /** Modes this model has. */
  public Set<CompressionMode> modes() {
    return maps.keySet();
  }

  /** The map of a mode, if the model has it. */
  public Optional<PeakReductionMap> map(CompressionMode mode) {
    return Optional.ofNullable(maps.get(mode));
  }
}
