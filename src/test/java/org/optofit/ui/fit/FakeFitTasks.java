package org.optofit.ui.fit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.optofit.app.FitOutcome;
import org.optofit.app.RenderOutcome;
import org.optofit.audio.AudioFile;
import org.optofit.audio.Progress;
import org.optofit.capture.CapturePair;
import org.optofit.capture.CaptureReport;
import org.optofit.capture.Preparation;
import org.optofit.fit.Agreement;
import org.optofit.fit.DryWetSignal;
import org.optofit.fit.FitIteration;
import org.optofit.fit.FitMonitor;
import org.optofit.fit.FitResult;
import org.optofit.fit.FitRun;
import org.optofit.fit.Termination;
import org.optofit.model.AudioClip;
import org.optofit.model.UnitModel;

/** A fit that runs a script: the files it knows, the iterations it reports, how it ends. */
final class FakeFitTasks implements FitTasks {
  final Map<String, AudioClip> files = new HashMap<>();
  final Map<String, String> warnings = new HashMap<>();
  final List<FitIteration> script = new ArrayList<>();
  final List<String> reports = new ArrayList<>();
  final List<UnitModel> saved = new ArrayList<>();
  @Nullable String failure;
  @Nullable RuntimeException interruption;
  @Nullable FitSettings settings;
  boolean stopped;
  Termination termination = Termination.CONVERGED_STEP;
  RenderOutcome rendered = new RenderOutcome(10, -3, 0, 0);

  /** Knows a file of a name. */
  Path file(String name, float[]... channels) {
    files.put(name, Fixtures.clip(name, channels));
    return Path.of("recordings", name);
  }

  @Override
  public AudioFile read(Path file, Progress progress) throws IOException {
    String name = file.getFileName().toString();
    AudioClip clip = files.get(name);
    if (clip == null) {
      throw new IOException(name + " is no audio. Choose a WAV file.");
    }
    return new AudioFile(
        clip, warnings.containsKey(name) ? List.of(warnings.get(name)) : List.of());
  }

  @Override
  public CaptureReport check(AudioClip dry, AudioClip wet, Preparation preparation) {
    return CaptureReport.of(new CapturePair(dry, wet), preparation);
  }

  @Override
  public FittedPair fit(
      Recording dry, Recording wet, CaptureReport checks, FitSettings chosen, FitMonitor monitor)
      throws IOException {
    settings = chosen;
    for (FitIteration iteration : script) {
      monitor.iterationDone(iteration);
    }
    stopped = monitor.stopRequested();
    if (failure != null) {
      throw new IOException(failure);
    }
    if (interruption != null) {
      throw interruption;
    }
    DryWetSignal signal = new DryWetSignal(checks.dry(), checks.wet(), checks.sampleRateHz());
    FitResult result = Fixtures.result(script, termination);
    Agreement agreement = Agreement.of(signal, result.parameters());
    return FittedPair.of(
        dry,
        wet,
        checks,
        new FitOutcome(
            dry.clip(),
            wet.clip(),
            List.of(),
            List.of(),
            checks,
            new FitRun(chosen.options(), 0, Double.POSITIVE_INFINITY, script, 1.5),
            result,
            agreement,
            signal),
        result,
        agreement);
  }

  @Override
  public String keep(UnitModel model) throws IOException {
    save(Path.of("library"), model);
    return model.name() + " 2";
  }

  @Override
  public void save(Path file, UnitModel model) throws IOException {
    if (failure != null) {
      throw new IOException(failure);
    }
    saved.add(model);
  }

  @Override
  public void report(Path file, FittedPair pair, String title) throws IOException {
    if (failure != null) {
      throw new IOException(failure);
    }
    reports.add(title);
  }

  @Override
  public RenderOutcome render(Path file, FittedPair pair, Progress progress) {
    return rendered;
  }
}
