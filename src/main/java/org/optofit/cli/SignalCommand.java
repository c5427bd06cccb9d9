package org.optofit.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.optofit.app.SignalJob;
import org.optofit.capture.CaptureSignal;
import org.optofit.model.AudioClip;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code signal -o FILE}: what to play through a unit to capture it. */
@Command(
    name = "signal",
    mixinStandardHelpOptions = true,
    versionProvider = OptofitCommand.Version.class,
    description = "Writes the signal that is played through a unit to capture it.",
    footer = {"", "The file has one channel of 24 bit and is the dry recording of every capture."})
final class SignalCommand implements Callable<Integer> {
  private static final double USUAL_RATE_HZ = 48_000;

  private final Terminal terminal;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      description = "WAV file to write")
  private Path output = Path.of("");

  @Option(names = "--seconds", paramLabel = "S", description = "length, 60 to 180, usually 90")
  private double seconds = CaptureSignal.USUAL_SECONDS;

  @Option(
      names = "--rate",
      paramLabel = "HZ",
      description = "sample rate, 44100 to 96000, usually 48000")
  private double rate = USUAL_RATE_HZ;

  @Option(names = "--overwrite", description = "replace the file if it exists")
  private boolean overwrite;

  @Option(names = "--json", description = "print one JSON object")
  private boolean json;

  SignalCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    requireWav();
    require("--seconds", seconds, CaptureSignal.SHORTEST_SECONDS, CaptureSignal.LONGEST_SECONDS);
    require("--rate", rate, CaptureSignal.LOWEST_RATE_HZ, CaptureSignal.HIGHEST_RATE_HZ);
    if (!overwrite && Files.isRegularFile(output)) {
      throw new WorkFailedException(
          output + " exists already and is kept. Give --overwrite, or another name.");
    }
    AudioClip signal =
        SignalJob.write(output, seconds, Math.rint(rate), terminal.progressOf("Making the signal"));
    terminal.clearProgress();
    if (json) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("frames", signal.frames());
      object.put("sampleRateHz", signal.sampleRateHz());
      object.put("peakDbfs", signal.peakDbfs());
      terminal.result(object);
      return 0;
    }
    new Table()
        .row("File", output.toString())
        .row("Length", String.format(Locale.ROOT, "%.1f s", signal.seconds()))
        .row("Sample rate", String.format(Locale.ROOT, "%.0f Hz", signal.sampleRateHz()))
        .row("Peak", String.format(Locale.ROOT, "%.1f dBFS", signal.peakDbfs()))
        .lines()
        .forEach(terminal::result);
    return 0;
  }

  /** Another end would promise what is not inside. */
  private void requireWav() {
    String name = String.valueOf(output.getFileName());
    if (!name.toLowerCase(Locale.ROOT).endsWith(".wav")) {
      throw new UsageException(
          "-o '" + name + "' does not end in .wav, and the signal is a WAV file: name it so");
    }
  }

  private static void require(String option, double value, double low, double high) {
    if (!(value >= low && value <= high)) {
      throw new UsageException(
          String.format(Locale.ROOT, "%s %s is outside %.0f to %.0f", option, value, low, high));
    }
  }
}
