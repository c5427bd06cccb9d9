package org.optofit.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.optofit.app.Evaluation;
import org.optofit.audio.AudioFile;
import org.optofit.audio.AudioFileReader;
import org.optofit.capture.PairTreatment;
import org.optofit.capture.Preparation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code evaluate REFERENCE TEST}: how far one file is from another. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    versionProvider = OptofitCommand.Version.class,
    description = "Measures how far a test file is from a reference file.",
    footer = {
      "",
      "ESR is pre-emphasised and leaves out the first second; the LDR difference is test minus",
      "reference. Without --align both files are taken to start at the same sample."
    })
final class EvaluateCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "REFERENCE", description = "what should be")
  private Path reference = Path.of("");

  @Parameters(index = "1", paramLabel = "TEST", description = "what is")
  private Path test = Path.of("");

  @Option(names = "--json", description = "print one JSON object")
  private boolean json;

  @Option(
      names = "--align",
      description = "bring the test to the reference's place, clock, rate and polarity first")
  private boolean align;

  @Mixin private RemedyOption remedy = new RemedyOption();

  EvaluateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    PairTreatment treatment = remedy.treatment(align ? Preparation.ALIGNED : Preparation.NONE);
    AudioFile referenceFile =
        AudioFileReader.read(reference, terminal.progressOf("Reading the reference"));
    AudioFile testFile = AudioFileReader.read(test, terminal.progressOf("Reading the test"));
    terminal.clearProgress();
    referenceFile.warnings().forEach(terminal::message);
    testFile.warnings().forEach(terminal::message);
    Evaluation evaluation = Evaluation.of(referenceFile.clip(), testFile.clip(), treatment);
    evaluation.obstacle().ifPresent(terminal::message);
    evaluation.remarks().forEach(terminal::message);
    if (evaluation.obstacle().isPresent()) {
      return 1;
    }
    if (json) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("esr", evaluation.esr());
      object.put("ldrDifferenceDb", evaluation.ldrDifferenceDb());
      terminal.result(object);
    } else {
      new Table()
          .row("ESR", String.format(Locale.ROOT, "%.4f %%", 100 * evaluation.esr()))
          .row(
              "LDR difference", String.format(Locale.ROOT, "%.3f dB", evaluation.ldrDifferenceDb()))
          .lines()
          .forEach(terminal::result);
    }
    return 0;
  }
}
