package org.optofit.fit;

import java.util.List;
import org.optofit.model.CompressorParameters;

/** Fits the compressor's parameters to a recording: the way in for everybody. */
public final class ParameterFit {
  private static final double NANOSECOND = 1e-9;

  private ParameterFit() {}

  /**
   * Runs a fit to its end, to the iteration limit or until the monitor asks to stop.
   *
   * <p>A wet signal upside down is fitted upside down, and the result says so. The result depends
   * on the recording and the settings only, not on the number of threads.
   *
   * @param signal the recording
   * @param options settings
   * @param monitor is told of every iteration, from the calling thread
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted while
   *     chunks are in work; between evaluations an interrupt ends the fit like a stop
   */
  public static FitResult run(DryWetSignal signal, FitOptions options, FitMonitor monitor) {
    return run(signal, options, monitor, false);
  }

  /**
   * Runs one start from parameters that are taken as they are, within the limits: those of a
   * neighbouring setting of the knob, which lie near the minimum already.
   *
   * @param signal the recording
   * @param options settings; their starting point and number of starts are not used
   * @param from where to begin
   * @param monitor is told of every iteration, from the calling thread
   * @throws java.util.concurrent.CancellationException as {@link #run}
   */
  public static FitResult runFrom(
      DryWetSignal signal, FitOptions options, CompressorParameters from, FitMonitor monitor) {
    return run(signal, options.withStart(from).withStarts(1), monitor, true);
  }

  private static FitResult run(
      DryWetSignal signal, FitOptions options, FitMonitor monitor, boolean asItIs) {
    boolean published = options.solver() == SolverKind.PAPER;
    KernelKind kind = published ? KernelKind.SCALAR : options.kernel();
    long begin = System.nanoTime();
    try (ChunkExecutor executor = new ChunkExecutor(options.threads())) {
      CompressorKernel kernel = Kernels.of(kind, executor);
      ChunkedSignal whole = ChunkedSignal.of(signal);
      boolean inverted = inverted(whole, kernel, options);
      ChunkedSignal upright = inverted ? whole.withInvertedTarget() : whole;
      SearchOutcome found =
          published
              ? published(upright.inPublishedChunks(), kernel, options, monitor)
              : search(upright, kernel, options, monitor, asItIs);
      Uncertainty uncertainty =
          UncertaintyEstimate.of(upright, kernel, found.parameters(), options.limits());
      return new FitResult(
          found.parameters(),
          found.loss(),
          found.loss() / found.targetEnergy(),
          found.termination(),
          found.history().size() - 1,
          found.evaluations(),
          found.history(),
          found.starts(),
          found.agreeing(),
          inverted,
          (System.nanoTime() - begin) * NANOSECOND,
          kernel.name(),
          uncertainty);
    }
  }

  /** Gets ready in the background what a fit with these settings needs, while files are read. */
  public static void prepare(FitOptions options) {
    if (options.kernel() != KernelKind.SCALAR && options.solver() != SolverKind.PAPER) {
      Kernels.prepare();
    }
  }

  /** Whether the best make-up factor at the first start is negative, on a part of the recording. */
  private static boolean inverted(
      ChunkedSignal signal, CompressorKernel kernel, FitOptions options) {
    LogTransform transform = new LogTransform(signal.sampleRateHz);
    CompressorParameters first = options.limits().clamp(options.start());
    return new MakeUpElimination(new Objective(signal.excerpt(), kernel, transform))
        .inverted(transform.fromParameters(first));
  }

  private static SearchOutcome search(
      ChunkedSignal signal,
      CompressorKernel kernel,
      FitOptions options,
      FitMonitor monitor,
      boolean asItIs) {
    LogTransform transform = new LogTransform(signal.sampleRateHz);
    Objective whole = new Objective(signal, kernel, transform);
    Objective excerpt = new Objective(signal.excerpt(), kernel, transform);
    List<CompressorParameters> starts =
        asItIs
            ? List.of(options.start())
            : StartingPoints.of(options.start(), options.starts(), signal.peakDbfs());
    return new MultiStart(options, monitor).run(whole, excerpt, starts);
  }

  private static SearchOutcome published(
      ChunkedSignal signal, CompressorKernel kernel, FitOptions options, FitMonitor monitor) {
    LogisticTransform transform = new LogisticTransform(signal.sampleRateHz);
    Objective objective = new Objective(signal, kernel, transform);
    double[] from = transform.fromParameters(options.start());
    IterationLog log = new IterationLog(0, monitor, objective.loss(from).targetEnergy());
    SolverOutcome outcome =
        new PaperNewton(options.maxIterations(), new RandomStep()).solve(objective, from, log);
    StartSummary summary =
        new StartSummary(
            log.start(),
            options.start(),
            transform.toParameters(outcome.point()),
            outcome.loss(),
            log.iterations().size() - 1,
            outcome.termination());
    monitor.startDone(summary);
    return new SearchOutcome(
        summary.found(),
        outcome.loss(),
        log.targetEnergy(),
        outcome.termination(),
        log.iterations(),
        List.of(summary),
        1,
        objective.evaluations());
  }
}
