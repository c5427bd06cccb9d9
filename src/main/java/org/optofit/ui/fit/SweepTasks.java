package org.optofit.ui.fit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.optofit.app.SweepArchive;
import org.optofit.app.SweepMonitor;
import org.optofit.app.SweepOutcome;
import org.optofit.app.SweepPoint;
import org.optofit.app.SweepTask;
import org.optofit.audio.AudioFile;
import org.optofit.audio.Progress;
import org.optofit.capture.CaptureGrouping;
import org.optofit.model.CompressionMode;
import org.optofit.model.UnitModel;
import org.optofit.store.SweepEntry;

/**
 * The work behind a sweep. Every method takes time and is called off the window's thread; what an
 * {@link IOException} says is shown to the user as it is.
 */
interface SweepTasks {
  /** Reads a list of captures or looks through a folder. */
  CaptureGrouping captures(Path place, CompressionMode otherwise) throws IOException;

  /** Reads a recording. */
  AudioFile read(Path file, Progress progress) throws IOException;

  /** What former runs found of captures. */
  List<SweepPoint> known(List<SweepTask> tasks, SweepArchive archive, SweepMonitor monitor);

  /** Fits captures. */
  SweepOutcome run(List<SweepTask> tasks, SweepArchive archive, SweepMonitor monitor);

  /**
   * Takes a model into the user's library.
   *
   * @return the name it got there
   */
  String keep(UnitModel model) throws IOException;

  /** Writes a model file. */
  void save(Path file, UnitModel model) throws IOException;

  /** Writes a report of a sweep and its twin beside it; it names what the user left out. */
  void report(
      Path page,
      List<SweepTask> tasks,
      List<SweepEntry> leftOut,
      SweepOutcome outcome,
      UnitModel model,
      Progress progress)
      throws IOException;
}
