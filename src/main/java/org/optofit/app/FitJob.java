package org.optofit.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.optofit.audio.AudioFile;
import org.optofit.audio.AudioFileException;
import org.optofit.audio.AudioFileReader;
import org.optofit.audio.Progress;
import org.optofit.capture.CapturePair;
import org.optofit.capture.CaptureReport;
import org.optofit.capture.PairTreatment;
import org.optofit.capture.Preparation;
import org.optofit.fit.Agreement;
import org.optofit.fit.DryWetSignal;
import org.optofit.fit.FitMonitor;
import org.optofit.fit.FitOptions;
import org.optofit.fit.FitRecorder;
import org.optofit.fit.FitResult;
import org.optofit.fit.FitRun;
import org.optofit.fit.ParameterFit;
import org.optofit.model.AudioClip;
import org.optofit.model.CaptureHash;

/**
 * Reads a pair, checks it, fits it and compares the result with wet.
 *
 * <p>Runs on the calling thread and has none of its own (the solver starts as many as its options
 * say). Immutable; may run more than once.
 */
public final class FitJob {
  private static final PairTreatment AS_THEY_ARE = PairTreatment.of(Preparation.NONE);

  private final Source source;
  private final FitOptions options;
  private final FitSection section;
  private final PairTreatment treatment;

  /** Where the pair comes from. */
  @FunctionalInterface
  private interface Source {
    Loaded load(Progress progress) throws AudioFileException;
  }

  /** A pair in memory. */
  private record Loaded(CapturePair pair, List<CaptureHash> captures, List<String> warnings) {}

  private FitJob(Source source, FitOptions options, FitSection section, PairTreatment treatment) {
    this.source = source;
    this.options = options;
    this.section = section;
    this.treatment = treatment;
  }

  /** A fit of two files. */
  public FitJob(Path dry, Path wet, FitOptions options) {
    this(progress -> read(dry, wet, progress), options, FitSection.WHOLE, AS_THEY_ARE);
  }

  /**
   * A fit of clips in memory.
   *
   * @param captures hashes of the files the clips came from, may be empty
   */
  public FitJob(AudioClip dry, AudioClip wet, List<CaptureHash> captures, FitOptions options) {
    this(
        progress -> new Loaded(new CapturePair(dry, wet), captures, List.of()),
        options,
        FitSection.WHOLE,
        AS_THEY_ARE);
  }

  /** The same for a part of the recording; the comparison stays over the whole. */
  public FitJob withSection(FitSection other) {
    return new FitJob(source, options, other, treatment);
  }

  /** The same with recordings that are prepared first; without it they are taken as they are. */
  public FitJob withPreparation(Preparation other) {
    return withTreatment(PairTreatment.of(other));
  }

  /** The same with recordings that are treated first. */
  public FitJob withTreatment(PairTreatment other) {
    return new FitJob(source, options, section, other);
  }

  /**
   * Runs the job.
   *
   * @param monitor follows the solver and may end it, which keeps the best; before the solver runs
   *     its stop ends the job
   * @param stages is told each stage as it begins
   * @throws AudioFileException if a file cannot be used, with one sentence for the user
   * @throws CancellationException if the monitor asked to stop before there was anything to keep
   */
  public FitOutcome run(FitMonitor monitor, Consumer<FitStage> stages) throws AudioFileException {
    long begin = System.nanoTime();
    FitRecorder recorder = new FitRecorder(monitor);
    ParameterFit.prepare(options);
    stages.accept(FitStage.READING);
    Loaded loaded = source.load(done -> !monitor.stopRequested());
    stages.accept(FitStage.CHECKING);
    CaptureReport whole = treatment.examine(loaded.pair());
    CaptureReport checks =
        section.equals(FitSection.WHOLE)
            ? whole
            : whole.part(section.fromSeconds(), section.toSeconds());
    if (monitor.stopRequested()) {
      throw new CancellationException();
    }
    if (checks.blocked()) {
      return outcome(loaded, checks, run(recorder, begin), null, null, null);
    }
    stages.accept(FitStage.FITTING);
    FitResult result = ParameterFit.run(signal(checks), options, recorder);
    stages.accept(FitStage.COMPARING);
    DryWetSignal compared = result.polarityInverted() ? turnedRound(signal(whole)) : signal(whole);
    Agreement agreement = Agreement.of(compared, result.parameters());
    return outcome(loaded, checks, run(recorder, begin), result, agreement, compared);
  }

  private FitRun run(FitRecorder recorder, long begin) {
    return new FitRun(
        options,
        section.fromSeconds(),
        section.toSeconds(),
        recorder.iterations(),
        (System.nanoTime() - begin) / (double) TimeUnit.SECONDS.toNanos(1));
  }

  private static FitOutcome outcome(
      Loaded loaded,
      CaptureReport checks,
      FitRun run,
      @Nullable FitResult result,
      @Nullable Agreement agreement,
      @Nullable DryWetSignal compared) {
    return new FitOutcome(
        loaded.pair().dry(),
        loaded.pair().wet(),
        loaded.captures(),
        loaded.warnings(),
        checks,
        run,
        result,
        agreement,
        compared);
  }

  private static Loaded read(Path dry, Path wet, Progress progress) throws AudioFileException {
    AudioFile dryFile = AudioFileReader.read(dry, progress);
    AudioFile wetFile = AudioFileReader.read(wet, progress);
    List<String> warnings = new ArrayList<>(dryFile.warnings());
    warnings.addAll(wetFile.warnings());
    return new Loaded(
        new CapturePair(dryFile.clip(), wetFile.clip()),
        List.of(CaptureHashes.of(dry), CaptureHashes.of(wet)),
        warnings);
  }

  private static DryWetSignal signal(CaptureReport report) {
    return new DryWetSignal(report.dry(), report.wet(), report.sampleRateHz());
  }

  private static DryWetSignal turnedRound(DryWetSignal signal) {
    float[] wet = signal.wet().clone();
    for (int n = 0; n < wet.length; n++) {
      wet[n] = -wet[n];
    }
    return new DryWetSignal(signal.dry(), wet, signal.sampleRateHz());
  }
}
