package org.optofit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.optofit.app.RenderJob;
import org.optofit.app.RenderOutcome;
import org.optofit.audio.AudioFile;
import org.optofit.audio.AudioFileReader;
import org.optofit.audio.SampleFormat;
import org.optofit.model.CompressionMode;
import org.optofit.model.CompressorParameters;
import org.optofit.model.ParameterRange;
import org.optofit.model.PeakReductionMap;
import org.optofit.model.UnitModel;
import org.optofit.store.ModelStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code render IN OUT}: a file through the unit. */
@Command(
    name = "render",
    mixinStandardHelpOptions = true,
    versionProvider = OptofitCommand.Version.class,
    description =
        "Runs a file through the unit and writes a WAV file of the same rate and channels.",
    footer = {
      "",
      "Name a position of the knob, or threshold, ratio, attack and release, or both:",
      "a parameter named replaces the knob's."
    })
final class RenderCommand implements Callable<Integer> {
  private static final double MOST_GAIN_DB = 60;

  private final Terminal terminal;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "IN", description = "WAV, AIFF, AU or FLAC file")
  private Path in = Path.of("");

  @Parameters(index = "1", paramLabel = "OUT", description = "WAV file to write")
  private Path out = Path.of("");

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

  @Mixin private ParameterOptions parameters = new ParameterOptions();

  @Option(names = "--gain", paramLabel = "DB", description = "gain on top of the make-up, in dB")
  private double gain;

  @Option(
      names = "--bits",
      paramLabel = "N",
      converter = BitDepths.class,
      description = "16, 24 (default) or float")
  private SampleFormat bits = SampleFormat.PCM_24;

  @Option(names = "--json", description = "print one JSON object")
  private boolean json;

  RenderCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    requireOtherFile();
    if (!(Math.abs(gain) <= MOST_GAIN_DB)) {
      throw usage("--gain " + gain + " is outside -60 to 60 dB");
    }
    CompressorParameters setting = setting();
    AudioFile file = AudioFileReader.read(in, terminal.progressOf("Reading"));
    file.warnings().forEach(terminal::message);
    RenderOutcome outcome =
        new RenderJob(file.clip(), setting, gain, bits, out).run(terminal.progressOf("Rendering"));
    terminal.clearProgress();
    if (outcome.replacedSamples() > 0) {
      terminal.message(
          String.format(
              Locale.ROOT,
              "%s holds %,d samples that are no numbers; they became silence.",
              in,
              outcome.replacedSamples()));
    }
    if (outcome.clippedSamples() > 0) {
      terminal.message(
          String.format(
              Locale.ROOT,
              "%,d samples clip: the output peaks at %.1f dBFS. Lower --gain, or use --bits float.",
              outcome.clippedSamples(),
              outcome.peakDbfs()));
    }
    report(outcome);
    return 0;
  }

  private void report(RenderOutcome outcome) {
    if (json) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("frames", outcome.frames());
      object.put("peakDbfs", outcome.peakDbfs());
      object.put("clippedSamples", outcome.clippedSamples());
      terminal.result(object);
      return;
    }
    new Table()
        .row("File", out.toString())
        .row("Length", String.format(Locale.ROOT, "%,d frames", outcome.frames()))
        .row("Peak", String.format(Locale.ROOT, "%.1f dBFS", outcome.peakDbfs()))
        .row("Clipped", String.format(Locale.ROOT, "%,d samples", outcome.clippedSamples()))
        .lines()
        .forEach(terminal::result);
  }

  private CompressorParameters setting() throws IOException, WorkFailedException {
    Map<ParameterRange, Double> given = parameters.given();
    given.forEach(this::requireInRange);
    CompressorParameters setting =
        peakReduction == null && model == null ? byName(given) : byKnob();
    for (Map.Entry<ParameterRange, Double> entry : given.entrySet()) {
      setting = setting.with(entry.getKey(), entry.getValue());
    }
    return setting;
  }

  private CompressorParameters byName(Map<ParameterRange, Double> given) {
    if (mode != null) {
      throw usage("--mode needs --peak-reduction");
    }
    Set<ParameterRange> needed =
        Set.of(
            ParameterRange.THRESHOLD,
            ParameterRange.RATIO,
            ParameterRange.ATTACK,
            ParameterRange.RELEASE);
    if (!given.keySet().containsAll(needed)) {
      throw usage(
          given.isEmpty()
              ? "No setting is given: name --peak-reduction, or --threshold, --ratio, --attack"
                  + " and --release"
              : "Without --peak-reduction all of --threshold, --ratio, --attack and --release"
                  + " are needed");
    }
    return CompressorParameters.PAPER_START.with(ParameterRange.MAKE_UP, 0);
  }

  private CompressorParameters byKnob() throws IOException, WorkFailedException {
    if (peakReduction != null
        && !(peakReduction >= PeakReductionMap.LOWEST
            && peakReduction <= PeakReductionMap.HIGHEST)) {
      throw usage("--peak-reduction " + peakReduction + " is outside 0 to 100");
    }
    UnitModel unit = model == null ? ModelStore.published() : new ModelStore().read(model);
    PeakReductionMap map = map(unit);
    if (peakReduction == null) {
      if (map.settings().size() > 1) {
        throw usage("The model has " + map.settings().size() + " settings: name --peak-reduction");
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

  private void requireInRange(ParameterRange parameter, double value) {
    if (!parameter.contains(value)) {
      throw usage(
          String.format(
              Locale.ROOT,
              "--%s %s is outside %s to %s",
              parameter.label(),
              value,
              parameter.lowest(),
              parameter.highest()));
    }
  }

  private void requireOtherFile() throws IOException {
    if (Files.exists(in) && Files.exists(out) && Files.isSameFile(in, out)) {
      throw usage("OUT is the same file as IN, " + in + ": name another one");
    }
  }

  private ParameterException usage(String finding) {
    if (spec == null) {
      throw new IllegalStateException(finding);
    }
    return new ParameterException(spec.commandLine(), finding);
  }
}
