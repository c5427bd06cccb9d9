package org.optofit.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.optofit.app.CaptureSource;
import org.optofit.app.SweepArchive;
import org.optofit.app.SweepJob;
import org.optofit.app.SweepOutcome;
import org.optofit.app.SweepPoint;
import org.optofit.app.SweepReportJob;
import org.optofit.app.SweepTask;
import org.optofit.capture.CaptureGrouping;
import org.optofit.capture.PairTreatment;
import org.optofit.capture.Preparation;
import org.optofit.fit.FitOptions;
import org.optofit.model.CompressionMode;
import org.optofit.model.UnitModel;
import org.optofit.store.FitReportWriter;
import org.optofit.store.ModelStore;
import org.optofit.store.SweepEntry;
import org.optofit.store.SweepStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sweep CAPTURES -o MODEL}: makes a unit under one knob of many recordings. */
@Command(
    name = "sweep",
    mixinStandardHelpOptions = true,
    versionProvider = OptofitCommand.Version.class,
    description = "Fits recordings at many positions of the knob into one model.",
    footer = {
      "",
      "A list has the columns dry, wet, peakReduction and mode; paths are relative to it.",
      "A folder is what the list captures.csv in it says; without one the names say it all: dry.wav,",
      "wet-pr070.wav, wet-pr100-limit.wav.",
      "What is fitted is kept beside the model at once; the same command goes on from there."
    })
final class SweepCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      index = "0",
      paramLabel = "CAPTURES",
      description = "list of captures (CSV), or a folder of recordings")
  private Path captures = Path.of("");

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "MODEL",
      description = "model file to write, *.optofit.json")
  private Path output = Path.of("");

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "write a report, *.html, and the same facts beside it as *.json")
  private @Nullable Path report;

  @Option(names = "--json", description = "print one JSON object")
  private boolean json;

  @Option(names = "--name", paramLabel = "NAME", description = "name of the model")
  private @Nullable String name;

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      converter = ModeNames.class,
      description = "compress (default) or limit, for names in a folder that do not say")
  private CompressionMode mode = CompressionMode.COMPRESS;

  @Option(
      names = "--starts",
      paramLabel = "N",
      description = "number of starting points of the first fit")
  private int starts = FitOptions.defaults().starts();

  @Option(names = "--anew", description = "fit everything, also what was fitted before")
  private boolean anew;

  @Mixin private AlignOption align = new AlignOption();

  @Mixin private KernelOption kernel = new KernelOption();

  @Option(names = "--threads", paramLabel = "N", description = "threads of the solver")
  private int threads = FitOptions.defaults().threads();

  SweepCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    if (name != null && name.isBlank()) {
      throw new UsageException("--name is blank");
    }
    FitOptions options = options();
    PairTreatment treatment = align.treatment();
    CaptureGrouping found = CaptureSource.read(captures, mode);
    found.remarks().forEach(terminal::message);
    if (found.captures().size() < SweepOutcome.FEWEST_SETTINGS) {
      throw new WorkFailedException(
          captures
              + " has one capture only, and a sweep needs two. Add another one, or use the command"
              + " fit.");
    }
    ModelStore.requirePlaceFor(output);
    if (report != null) {
      FitReportWriter.requirePlaceFor(report);
    }
    SweepArchive archive = archive(found, treatment.preparation());
    SweepProgress progress = new SweepProgress(terminal, found.captures().size());
    List<SweepTask> tasks =
        found.captures().stream().map(capture -> new SweepTask(capture, treatment, false)).toList();
    SweepOutcome outcome = new SweepJob(tasks, options, archive).run(progress);
    terminal.clearProgress();
    tell(outcome);
    UnitModel model =
        outcome
            .model(name == null ? nameOf(output) : name)
            .orElseThrow(() -> new WorkFailedException(tooFew(outcome, archive)));
    new ModelStore().write(output, model);
    if (json) {
      terminal.result(SweepLines.json(outcome, output));
    } else {
      SweepLines.lines(outcome).forEach(terminal::result);
    }
    terminal.message("The model is saved as " + output + ".");
    if (report != null) {
      FitReportWriter.write(
          report,
          new SweepReportJob(tasks, outcome, options)
              .run(model, terminal.progressOf("Making the report")));
      terminal.clearProgress();
      terminal.message("The report is saved as " + report + ".");
    }
    if (outcome.stopped()) {
      terminal.message(
          String.format(
              "Stopped with %d of %d captures fitted; the same command goes on from there.",
              outcome.fitted(), outcome.points().size()));
    }
    return outcome.stopped() ? 1 : 0;
  }

  private SweepArchive archive(CaptureGrouping found, Preparation preparation) throws Exception {
    SweepArchive archive = SweepArchive.open(SweepStore.besideModel(output));
    if (!archive.notice().isEmpty()) {
      terminal.message(archive.notice());
    }
    if (anew) {
      archive.forget(archive.fits().stream().map(kept -> kept.key()).toList());
    }
    archive.setEntries(
        found.captures().stream()
            .map(
                c ->
                    new SweepEntry(
                        c.dry().toAbsolutePath(),
                        c.wet().toAbsolutePath(),
                        OptionalDouble.of(c.peakReduction()),
                        c.mode(),
                        preparation,
                        false))
            .toList());
    return archive;
  }

  private void tell(SweepOutcome outcome) {
    List<SweepPoint> points = outcome.points();
    long reused = points.stream().filter(SweepPoint::reused).count();
    if (reused > 0) {
      terminal.message(
          String.format(
              "%d of %d captures were fitted before and are used again; --anew fits all.",
              reused, points.size()));
    }
    points.forEach(point -> SweepLines.sentences(point).forEach(terminal::message));
  }

  private static String tooFew(SweepOutcome outcome, SweepArchive archive) {
    String kept = outcome.fitted() == 0 ? "" : " What is fitted is kept in " + archive.file() + ".";
    return String.format(
        "%d of %d captures are fitted, and a model needs %d. No model was written.%s",
        outcome.fitted(), outcome.points().size(), SweepOutcome.FEWEST_SETTINGS, kept);
  }

  private static String nameOf(Path file) {
    String fileName = String.valueOf(file.getFileName());
    return fileName.endsWith(ModelStore.EXTENSION)
        ? fileName.substring(0, fileName.length() - ModelStore.EXTENSION.length())
        : fileName;
  }

  private FitOptions options() throws WorkFailedException {
    try {
      return FitOptions.defaults()
          .withKernel(kernel.kernel())
          .withThreads(threads)
          .withStarts(starts);
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }
}
