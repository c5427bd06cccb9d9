package org.optofit.store.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.optofit.capture.CaptureReport;
import org.optofit.fit.Agreement;
import org.optofit.fit.DryWetSignal;
import org.optofit.fit.FitResult;
import org.optofit.fit.FitRun;
import org.optofit.model.AudioClip;
import org.optofit.model.CaptureHash;

/**
 * All that is reported of a fit.
 *
 * @param title what the reader calls it
 * @param written when
 * @param program name and version of the program
 * @param recordings the two recordings
 * @param checks what the checks found and what was done to the pair
 * @param run how the fit was come by
 * @param found what it came to; null when a check forbade it
 */
public record FitReport(
    String title,
    Instant written,
    String program,
    Recordings recordings,
    CaptureReport checks,
    FitRun run,
    @Nullable Found found) {

  /**
   * Two recordings.
   *
   * @param dry the input as read
   * @param wet the output as read
   * @param hashes hashes of their files, dry first; empty when they came from elsewhere
   * @param warnings sentences about the files
   */
  public record Recordings(
      AudioClip dry, AudioClip wet, List<CaptureHash> hashes, List<String> warnings) {
    /** Copies the lists. */
    public Recordings {
      hashes = List.copyOf(hashes);
      warnings = List.copyOf(warnings);
    }

    /** Hash of a file by its place, 0 for dry; null where there is none. */
    @Nullable CaptureHash hash(int index) {
      return index < hashes.size() ? hashes.get(index) : null;
    }
  }

  /**
   * What a fit came to.
   *
   * @param result what the solver found
   * @param agreement modelled output against wet
   * @param compared the two signals that were compared
   */
  public record Found(FitResult result, Agreement agreement, DryWetSignal compared) {}
}
