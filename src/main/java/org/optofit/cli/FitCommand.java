package org.optofit.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.optofit.app.FitJob;
import org.optofit.app.FitOutcome;
import org.optofit.app.FitSection;
import org.optofit.app.UnitSetting;
import org.optofit.capture.PairTreatment;
import org.optofit.fit.Agreement;
import org.optofit.fit.FitFindings;
import org.optofit.fit.FitOptions;
import org.optofit.fit.FitResult;
import org.optofit.fit.SolverKind;
import org.optofit.model.CompressionMode;
import org.optofit.model.CompressorParameters;
import org.optofit.model.PeakReductionMap;
import org.optofit.store.FitReportWriter;
import org.optofit.store.ModelStore;
import org.optofit.store.report.FitFacts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fit DRY WET}: finds the five parameters of a pair. */
@Command(
    name = "fit",
    mixinStandardHelpOptions = true,
    versionProvider = OptofitCommand.Version.class,
    description = "Finds the five parameters from a dry and a wet recording.")
final class FitCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "DRY", description = "what went into the unit")
  private Path dry = Path.of("");

  @Parameters(index = "1", paramLabel = "WET", description = "what came out of it")
  private Path wet = Path.of("");

  @Option(names = "--json", description = "print one JSON object")
  private boolean json;

  @Option(
      names = "--solver",
      paramLabel = "NAME",
      converter = SolverNames.class,
      description = "trust-region (default) or paper, the published procedure")
  private SolverKind solver = SolverKind.TRUST_REGION;

  @Option(
      names = "--start",
      paramLabel = "T,R,AT,RT",
      description = "first starting point: threshold dB, ratio, attack ms, release ms")
  private @Nullable String start;

  @Option(names = "--starts", paramLabel = "N", description = "number of starting points")
  private int starts = FitOptions.defaults().starts();

  @Option(names = "--from", paramLabel = "S", description = "fit from this second on")
  private double from;

  @Option(names = "--to", paramLabel = "S", description = "fit up to this second")
  private @Nullable Double to;

  @Mixin private AlignOption align = new AlignOption();

  @Mixin private KernelOption kernel = new KernelOption();

  @Option(names = "--threads", paramLabel = "N", description = "threads of the solver")
  private int threads = FitOptions.defaults().threads();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "MODEL",
      description = "save the result as a model file, *.optofit.json")
  private @Nullable Path output;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "write a report, *.html, and the same facts beside it as *.json")
  private @Nullable Path report;

  @Option(
      names = "--peak-reduction",
      paramLabel = "P",
      description = "position of the knob in the recording, for the model file")
  private double peakReduction = UnitSetting.FIRST_PEAK_REDUCTION;

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      converter = ModeNames.class,
      description = "compress or limit, for the model file")
  private CompressionMode mode = CompressionMode.COMPRESS;

  FitCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    FitOptions options = options();
    FitSection section = section();
    PairTreatment treatment = align.treatment();
    if (!(peakReduction >= PeakReductionMap.LOWEST && peakReduction <= PeakReductionMap.HIGHEST)) {
      throw new UsageException("--peak-reduction " + peakReduction + " is outside 0 to 100");
    }
    if (output != null) {
      ModelStore.requirePlaceFor(output);
    }
    if (report != null) {
      FitReportWriter.requirePlaceFor(report);
    }
    FitProgress progress = new FitProgress(terminal);
    FitOutcome outcome =
        new FitJob(dry, wet, options)
            .withSection(section)
            .withTreatment(treatment)
            .run(progress, progress);
    terminal.clearProgress();
    outcome.warnings().forEach(terminal::message);
    FitResult result = outcome.result();
    Agreement agreement = outcome.agreement();
    if (json) {
      terminal.result(FitFacts.summary(outcome.report(unitName())));
    } else {
      CheckLines.table(outcome.checks()).forEach(terminal::result);
      if (result != null && agreement != null) {
        terminal.result("");
        FitLines.lines(result, agreement).forEach(terminal::result);
      }
    }
    CheckLines.tell(outcome.checks(), terminal);
    report(outcome);
    if (result == null) {
      return 1;
    }
    if (json && !result.termination().converged()) {
      terminal.message(FitFindings.end(result.termination()));
    }
    if (result.polarityInverted()) {
      terminal.message(
          "Wet is inverted, and the fit is to wet turned round. Check the wiring of the unit.");
    }
    if (output != null) {
      save(outcome, output);
    }
    return 0;
  }

  /** What the unit is called: as the model file, else as the wet recording. */
  private String unitName() {
    String name = String.valueOf((output == null ? wet : output).getFileName());
    return name.endsWith(ModelStore.EXTENSION)
        ? name.substring(0, name.length() - ModelStore.EXTENSION.length())
        : name.replaceFirst("\\.[^.]+$", "");
  }

  private void report(FitOutcome outcome) throws Exception {
    if (report != null) {
      FitReportWriter.write(report, outcome.report(unitName()));
      terminal.message("The report is saved as " + report + ".");
    }
  }

  private void save(FitOutcome outcome, Path file) throws Exception {
    new ModelStore().write(file, outcome.model(unitName(), mode, peakReduction).orElseThrow());
    terminal.message("The model is saved as " + file + ".");
  }

  private FitOptions options() throws WorkFailedException {
    FitOptions options = FitOptions.defaults().withSolver(solver).withKernel(kernel.kernel());
    try {
      options = options.withThreads(threads).withStarts(starts);
      return start == null ? options : options.withStart(startingPoint(start));
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private CompressorParameters startingPoint(String text) {
    String[] parts = text.split(",", -1);
    if (parts.length != 4) {
      throw new UsageException("--start " + text + " has " + parts.length + " values instead of 4");
    }
    double[] values = new double[4];
    for (int i = 0; i < 4; i++) {
      try {
        values[i] = Converters.number(parts[i]);
      } catch (picocli.CommandLine.TypeConversionException e) {
        throw new UsageException("--start: " + e.getMessage());
      }
    }
    return new CompressorParameters(values[0], values[1], values[2], values[3], 0);
  }

  private FitSection section() {
    try {
      return new FitSection(from, to == null ? Double.POSITIVE_INFINITY : to);
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }
}
