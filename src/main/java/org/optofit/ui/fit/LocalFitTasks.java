package org.optofit.ui.fit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.optofit.app.CaptureHashes;
import org.optofit.app.FitJob;
import org.optofit.app.FitOutcome;
import org.optofit.app.RenderJob;
import org.optofit.app.RenderOutcome;
import org.optofit.audio.AudioFile;
import org.optofit.audio.AudioFileReader;
import org.optofit.audio.Progress;
import org.optofit.audio.SampleFormat;
import org.optofit.capture.CapturePair;
import org.optofit.capture.CaptureReport;
import org.optofit.capture.Preparation;
import org.optofit.fit.FitMonitor;
import org.optofit.fit.FitOptions;
import org.optofit.fit.ParameterFit;
import org.optofit.model.AudioClip;
import org.optofit.model.UnitModel;
import org.optofit.store.FitReportWriter;
import org.optofit.store.ModelLibrary;
import org.optofit.store.ModelStore;

/** The work done here: files on this machine, the fit in this process. */
final class LocalFitTasks implements FitTasks {
  private static final SampleFormat RENDERED = SampleFormat.PCM_24;

  private final ModelStore models;
  private final ModelLibrary library;

  LocalFitTasks(ModelStore models, ModelLibrary library) {
    this.models = models;
    this.library = library;
  }

  @Override
  public AudioFile read(Path file, Progress progress) throws IOException {
    ParameterFit.prepare(FitOptions.defaults()); // A fit is what files are read for here.
    return AudioFileReader.read(file, progress);
  }

  @Override
  public CaptureReport check(AudioClip dry, AudioClip wet, Preparation preparation) {
    return CaptureReport.of(new CapturePair(dry, wet), preparation);
  }

  @Override
  public FittedPair fit(
      Recording dry, Recording wet, CaptureReport checks, FitSettings settings, FitMonitor monitor)
      throws IOException {
    FitOutcome outcome =
        new FitJob(
                dry.clip(),
                wet.clip(),
                List.of(CaptureHashes.of(dry.file()), CaptureHashes.of(wet.file())),
                settings.options())
            .withSection(settings.section())
            .withPreparation(checks.preparation())
            .run(monitor, stage -> {});
    if (outcome.result() == null || outcome.agreement() == null) {
      throw new IOException(
          "A check blocks the part chosen under Options. Choose another part, or the whole"
              + " recording.");
    }
    return FittedPair.of(dry, wet, checks, outcome, outcome.result(), outcome.agreement());
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
  public void report(Path file, FittedPair pair, String title) throws IOException {
    FitReportWriter.write(file, pair.outcome().report(title));
  }

  @Override
  public RenderOutcome render(Path file, FittedPair pair, Progress progress) throws IOException {
    return new RenderJob(pair.dry().clip(), pair.result().parameters(), 0, RENDERED, file)
        .run(progress);
  }
}
