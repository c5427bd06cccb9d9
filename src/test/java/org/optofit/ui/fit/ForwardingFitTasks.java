package org.optofit.ui.fit;

import java.io.IOException;
import java.nio.file.Path;
import org.optofit.app.RenderOutcome;
import org.optofit.audio.AudioFile;
import org.optofit.audio.Progress;
import org.optofit.capture.CaptureReport;
import org.optofit.capture.Preparation;
import org.optofit.fit.FitMonitor;
import org.optofit.model.AudioClip;
import org.optofit.model.UnitModel;

/** Does what others do; tests change one of its methods. */
class ForwardingFitTasks implements FitTasks {
  private final FitTasks tasks;

  ForwardingFitTasks(FitTasks tasks) {
    this.tasks = tasks;
  }

  @Override
  public AudioFile read(Path file, Progress progress) throws IOException {
    return tasks.read(file, progress);
  }

  @Override
  public CaptureReport check(AudioClip dry, AudioClip wet, Preparation preparation) {
    return tasks.check(dry, wet, preparation);
  }

  @Override
  public FittedPair fit(
      Recording dry, Recording wet, CaptureReport checks, FitSettings settings, FitMonitor monitor)
      throws IOException {
    return tasks.fit(dry, wet, checks, settings, monitor);
  }

  @Override
  public String keep(UnitModel model) throws IOException {
    return tasks.keep(model);
  }

  @Override
  public void save(Path file, UnitModel model) throws IOException {
    tasks.save(file, model);
  }

  @Override
  public void report(Path file, FittedPair pair, String title) throws IOException {
    tasks.report(file, pair, title);
  }

  @Override
  public RenderOutcome render(Path file, FittedPair pair, Progress progress) throws IOException {
    return tasks.render(file, pair, progress);
  }
}
