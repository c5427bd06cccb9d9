package org.optofit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.optofit.app.RenderJob;
import org.optofit.app.RenderOutcome;
import org.optofit.audio.AudioFile;
import org.optofit.audio.AudioFileReader;
import org.optofit.audio.SampleFormat;
import org.optofit.model.CompressorParameters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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

  @Parameters(index = "0", paramLabel = "IN", description = "WAV, AIFF, AU or FLAC file")
  private Path in = Path.of("");

  @Parameters(index = "1", paramLabel = "OUT", description = "WAV file to write")
  private Path out = Path.of("");

  @Mixin private KnobOptions knob = new KnobOptions();

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
      throw new UsageException("--gain " + gain + " is outside -60 to 60 dB");
    }
    CompressorParameters setting = knob.setting(terminal);
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

  private void requireOtherFile() throws IOException {
    if (Files.exists(in) && Files.exists(out) && Files.isSameFile(in, out)) {
      throw new UsageException("OUT is the same file as IN, " + in + ": name another one");
    }
  }
}
