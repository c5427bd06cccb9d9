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

/**
 * The work behind the Fit tab. Every method takes time and is called off the window's thread; what
 * an {@link IOException} says is shown to the user as it is.
 */
interface FitTasks {
  /**
   * Reads a recording.
   *
   * @throws java.util.concurrent.CancellationException if {@code progress} ended it
   */
  AudioFile read(Path file, Progress progress) throws IOException;

  /** Prepares a pair and checks it. */
  CaptureReport check(AudioClip dry, AudioClip wet, Preparation preparation);

  /**
   * Fits a pair that no check blocks and compares the model with the recording.
   *
   * @param dry the input
   * @param wet the output
   * @param checks what the checks found in all of them; the fit prepares them likewise
   * @param settings what the user set
   * @param monitor is told of every iteration and may end the fit
   * @throws java.util.concurrent.CancellationException if the monitor ended it before there was
   *     anything to keep
   */
  FittedPair fit(
      Recording dry, Recording wet, CaptureReport checks, FitSettings settings, FitMonitor monitor)
      throws IOException;

  /**
   * Takes a model into the user's library.
   *
   * @return the name it has there
   */
  String keep(UnitModel model) throws IOException;

  /** Writes a model file. */
  void save(Path file, UnitModel model) throws IOException;

  /** Writes a report of a fit and its twin beside it. */
  void report(Path file, FittedPair pair, String title) throws IOException;

  /**
   * Writes what the model makes of the dry recording as a WAV file of its rate and channels.
   *
   * @throws java.util.concurrent.CancellationException if {@code progress} ended it
   */
  RenderOutcome render(Path file, FittedPair pair, Progress progress) throws IOException;
}
