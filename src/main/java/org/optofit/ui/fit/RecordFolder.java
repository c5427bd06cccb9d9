package org.optofit.ui.fit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.optofit.app.CaptureFolder;
import org.optofit.app.LongWork;
import org.optofit.app.Services;
import org.optofit.app.StatusMessage;
import org.optofit.app.StatusMessage.Kind;
import org.optofit.capture.SweepCapture;
import org.optofit.model.CompressionMode;

/** What is recorded in the chosen folder. Files are read in the background. Window's thread. */
final class RecordFolder {
  private final Services services;
  private final RecordSettings settings;
  private final Runnable changed;
  private List<SweepCapture> captures = List.of();

  /**
   * Follows the folder that is set.
   *
   * @param changed called when something else is recorded
   */
  RecordFolder(Services services, RecordSettings settings, Runnable changed) {
    this.services = services;
    this.settings = settings;
    this.changed = changed;
    settings.folder.addListener(observable -> open());
  }

  /** Number of recordings, of all modes. */
  int size() {
    return captures.size();
  }

  /** Positions that are recorded. */
  List<Double> recorded(CompressionMode mode) {
    return captures.stream()
        .filter(capture -> capture.mode() == mode)
        .map(SweepCapture::peakReduction)
        .toList();
  }

  /** Says what is recorded now. */
  void set(List<SweepCapture> now) {
    captures = List.copyOf(now);
  }

  /** What is in the folder decides the unit's name and what is recorded. */
  private void open() {
    Path folder = settings.folder.get();
    captures = List.of();
    if (folder != null) {
      LongWork.start(
          services,
          "Looking at the folder",
          goOn -> look(folder),
          found -> {
            if (folder.equals(settings.folder.get())) {
              captures = found.captures();
              found.unit().ifPresent(settings.unit::set);
              changed.run();
            }
          },
          e -> services.status().say(StatusMessage.of(Kind.ERROR, String.valueOf(e.getMessage()))));
    }
    changed.run();
  }

  private static Found look(Path folder) throws Exception {
    Optional<String> unit = CaptureFolder.unitIn(folder);
    return new Found(
        unit, unit.isPresent() ? new CaptureFolder(folder, unit.get()).captures() : List.of());
  }

  private record Found(Optional<String> unit, List<SweepCapture> captures) {}
}
