package org.optofit.cli;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.optofit.model.ParameterRange;
import picocli.CommandLine.Option;

/** The five parameters by name. */
final class ParameterOptions {
  @Option(names = "--threshold", paramLabel = "DB", description = "threshold in dBFS")
  private @Nullable Double threshold;

  @Option(names = "--ratio", paramLabel = "R", description = "ratio, 1 or more")
  private @Nullable Double ratio;

  @Option(names = "--attack", paramLabel = "MS", description = "attack time in ms, 10 to 90 %%")
  private @Nullable Double attack;

  @Option(names = "--release", paramLabel = "MS", description = "release time in ms, 10 to 90 %%")
  private @Nullable Double release;

  @Option(names = "--make-up", paramLabel = "DB", description = "make-up gain in dB")
  private @Nullable Double makeUp;

  /** The parameters named, in the order of the enumeration. */
  Map<ParameterRange, Double> given() {
    Map<ParameterRange, Double> given = new EnumMap<>(ParameterRange.class);
    put(given, ParameterRange.THRESHOLD, threshold);
    put(given, ParameterRange.RATIO, ratio);
    put(given, ParameterRange.ATTACK, attack);
    put(given, ParameterRange.RELEASE, release);
    put(given, ParameterRange.MAKE_UP, makeUp);
    return given;
  }

  private static void put(
      Map<ParameterRange, Double> given, ParameterRange parameter, @Nullable Double value) {
    if (value != null) {
      given.put(parameter, value);
    }
  }
}
