package org.optofit.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.optofit.audio.AudioFile;
import org.optofit.audio.AudioFileReader;
import org.optofit.capture.CapturePair;
import org.optofit.capture.CaptureReport;
import org.optofit.capture.PairTreatment;
import org.optofit.store.report.FitFacts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code check DRY WET}: is the pair fit to be fitted? */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = OptofitCommand.Version.class,
    description = "Checks a dry and a wet recording without fitting them.",
    footer = {"", "Exit status 1 when a check forbids the fit."})
final class CheckCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "DRY", description = "what went into the unit")
  private Path dry = Path.of("");

  @Parameters(index = "1", paramLabel = "WET", description = "what came out of it")
  private Path wet = Path.of("");

  @Option(names = "--json", description = "print one JSON object")
  private boolean json;

  @Mixin private AlignOption align = new AlignOption();

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    PairTreatment treatment = align.treatment();
    AudioFile dryFile = AudioFileReader.read(dry, terminal.progressOf("Reading dry"));
    AudioFile wetFile = AudioFileReader.read(wet, terminal.progressOf("Reading wet"));
    terminal.clearProgress();
    dryFile.warnings().forEach(terminal::message);
    wetFile.warnings().forEach(terminal::message);
    CaptureReport report = treatment.examine(new CapturePair(dryFile.clip(), wetFile.clip()));
    if (json) {
      terminal.result(FitFacts.checks(report));
    } else {
      CheckLines.table(report).forEach(terminal::result);
    }
    CheckLines.tell(report, terminal);
    return report.blocked() ? 1 : 0;
  }
}
