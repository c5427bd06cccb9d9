package org.optofit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.optofit.app.RenderNames;
import org.optofit.model.CompressionMode;
import org.optofit.model.CompressorParameters;
import org.optofit.model.ParameterRange;
import org.optofit.model.PeakReductionMap;
import org.optofit.model.UnitModel;
import org.optofit.store.ModelStore;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How the unit is set: by its knob, by the five parameters, or by both. */
final class KnobOptions {
  private static final Set<ParameterRange> NEEDED_WITHOUT_KNOB =
      Set.of(
          ParameterRange.THRESHOLD,
          ParameterRange.RATIO,
          ParameterRange.ATTACK,
          ParameterRange.RELEASE);

  @Option(
      names = "--peak-reduction",
      paramLabel = "P",
      description = "position of the knob, 0 to 100")
  private @Nullable Double peakReduction;

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      converter = ModeNames.class,
      description = "compress (default) or limit")
  private @Nullable CompressionMode mode;

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "model file; without it the published LA-2A table")
  private @Nullable Path model;

  private String unitName = "";

  @Mixin private ParameterOptions parameters = new ParameterOptions();

  /**
   * The parameters in force.
   *
   * @param terminal takes a sentence when the knob stands outside the model's settings
   * @throws UsageException if options are missing, contradict each other or are out of range
   * @throws IOException if the model file cannot be read
   * @throws WorkFailedException if the model lacks the mode
   */
  CompressorParameters setting(Terminal terminal) throws IOException, WorkFailedException {
    Map<ParameterRange, Double> given = parameters.given();
    given.forEach(KnobOptions::requireInRange);
    CompressorParameters setting;
    if (peakReduction == null && model == null) {
      requireFour(given);
      setting = CompressorParameters.PAPER_START;
    } else {
      setting = byKnob(terminal);
    }
    for (Map.Entry<ParameterRange, Double> entry : given.entrySet()) {
      setting = setting.with(entry.getKey(), entry.getValue());
    }
    return setting;
  }

  /** How the unit was set, for the names of files; after {@link #setting}. */
  String label() {
    Double position = peakReduction;
    return position == null
        ? "rendered"
        : RenderNames.label(unitName, mode == null ? CompressionMode.COMPRESS : mode, position);
  }

  private void requireFour(Map<ParameterRange, Double> given) {
    if (mode != null) {
      throw new UsageException("--mode needs --peak-reduction");
    }
    if (given.isEmpty()) {
      throw new UsageException(
          "No setting is given: name --peak-reduction, or --threshold, --ratio, --attack and"
              + " --release");
    }
    if (!given.keySet().containsAll(NEEDED_WITHOUT_KNOB)) {
      throw new UsageException(
          "Without --peak-reduction all of --threshold, --ratio, --attack and --release are"
              + " needed");
    }
  }

  private CompressorParameters byKnob(Terminal terminal) throws IOException, WorkFailedException {
    if (peakReduction != null
        && !(peakReduction >= PeakReductionMap.LOWEST
            && peakReduction <= PeakReductionMap.HIGHEST)) {
      throw new UsageException("--peak-reduction " + peakReduction + " is outside 0 to 100");
    }
    UnitModel unit = model == null ? ModelStore.published() : new ModelStore().read(model);
    unitName = unit.name();
    PeakReductionMap map = map(unit);
    if (peakReduction == null) {
      if (map.settings().size() > 1) {
        throw new UsageException(
            "The model has " + map.settings().size() + " settings: name --peak-reduction");
      }
      return map.settings().get(0).parameters();
    }
    if (!map.covers(peakReduction)) {
      terminal.message(
          String.format(
              Locale.ROOT,
              "Peak Reduction %.1f is outside the model's %.0f to %.0f; its nearest setting holds.",
              peakReduction,
              map.firstSetting(),
              map.lastSetting()));
    }
    return map.at(peakReduction);
  }

  private PeakReductionMap map(UnitModel unit) throws WorkFailedException {
    CompressionMode wanted = mode;
    if (wanted == null) {
      wanted =
          unit.modes().contains(CompressionMode.COMPRESS)
              ? CompressionMode.COMPRESS
              : unit.modes().iterator().next();
    }
    String id = wanted.id();
    return unit.map(wanted)
        .orElseThrow(
            () ->
                new WorkFailedException(
                    "The model "
                        + unit.name()
                        + " has no mode "
                        + id
                        + ". Leave --mode out to use the one it has."));
  }

  private static void requireInRange(ParameterRange parameter, double value) {
    if (!parameter.contains(value)) {
      throw new UsageException(
          String.format(
              Locale.ROOT,
              "--%s %s is outside %s to %s",
              parameter.label(),
              value,
              parameter.lowest(),
              parameter.highest()));
    }
  }
}
