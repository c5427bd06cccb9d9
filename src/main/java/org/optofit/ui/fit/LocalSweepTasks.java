package org.optofit.ui.fit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.optofit.app.CaptureSource;
import org.optofit.app.SweepArchive;
import org.optofit.app.SweepJob;
import org.optofit.app.SweepMonitor;
import org.optofit.app.SweepOutcome;
import org.optofit.app.SweepPoint;
import org.optofit.app.SweepReportJob;
import org.optofit.app.SweepTask;
import org.optofit.audio.AudioFile;
import org.optofit.audio.AudioFileReader;
import org.optofit.audio.Progress;
import org.optofit.capture.CaptureGrouping;
import org.optofit.fit.FitOptions;
import org.optofit.model.CompressionMode;
import org.optofit.model.UnitModel;
import org.optofit.store.FitReportWriter;
import org.optofit.store.ModelLibrary;
import org.optofit.store.ModelStore;
import org.optofit.store.SweepEntry;

/** A sweep done here: files on this machine, the fits in this process. */
final class LocalSweepTasks implements SweepTasks {
  private final ModelStore models;
  private final ModelLibrary library;
  private final FitOptions options;

  LocalSweepTasks(ModelStore models, ModelLibrary library, FitOptions options) {
    this.models = models;
    this.library = library;
    this.options = options;
  }

  @Override
  public CaptureGrouping captures(Path place, CompressionMode otherwise) throws IOException {
    return CaptureSource.read(place, otherwise);
  }

  @Override
  public AudioFile read(Path file, Progress progress) throws IOException {
    return AudioFileReader.read(file, progress);
  }

  @Override
  public List<SweepPoint> known(List<SweepTask> tasks, SweepArchive archive, SweepMonitor monitor) {
    return new SweepJob(tasks, options, archive).known(monitor);
  }

  @Override
  public SweepOutcome run(List<SweepTask> tasks, SweepArchive archive, SweepMonitor monitor) {
    return new SweepJob(tasks, options, archive).run(monitor);
  }

  @Override
  public String keep(UnitModel model) throws IOException {
    return library.add(model).name();
  }

  @Override
  public void save(Path file, UnitModel model) throws IOException {
    models.write(file, model);
  }

  @Override
  public void report(
      Path page,
      List<SweepTask> tasks,
      List<SweepEntry> leftOut,
      SweepOutcome outcome,
      UnitModel model,
      Progress progress)
      throws IOException {
    FitReportWriter.requirePlaceFor(page);
    SweepReportJob job = new SweepReportJob(tasks, outcome, options).withLeftOut(leftOut);
    FitReportWriter.write(page, job.run(model, progress));
  }
}
