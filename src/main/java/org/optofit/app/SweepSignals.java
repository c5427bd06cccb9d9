package org.optofit.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.optofit.audio.AudioFile;
import org.optofit.audio.AudioFileException;
import org.optofit.audio.AudioFileReader;
import org.optofit.audio.Progress;
import org.optofit.capture.CapturePair;
import org.optofit.capture.CaptureReport;
import org.optofit.model.AudioClip;
import org.optofit.model.CaptureHash;

/**
 * The recordings of a sweep, read and checked when they are asked for.
 *
 * <p>The last dry recording stays in memory, as most captures share it. Checked pairs stay as long
 * as together they take less than a part of the memory; those used longest ago go first, which are
 * the last to be needed when a sweep turns round.
 */
final class SweepSignals {
  private static final int SHARE_OF_MEMORY = 6;

  private final long mostBytes;
  private final Progress progress;
  private final Map<Path, CaptureHash> hashes = new HashMap<>();
  private final LinkedHashMap<SweepTask, CaptureReport> kept = new LinkedHashMap<>(16, 0.75f, true);
  private @Nullable Path dryFile;
  private @Nullable AudioClip dry;

  /**
   * Recordings not read yet.
   *
   * @param progress may end the reading of a file
   */
  SweepSignals(Progress progress) {
    this(progress, Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY);
  }

  SweepSignals(Progress progress, long mostBytes) {
    this.progress = progress;
    this.mostBytes = mostBytes;
  }

  /** Hash of a file, computed once. */
  CaptureHash hash(Path file) throws AudioFileException {
    CaptureHash known = hashes.get(file);
    if (known == null) {
      known = CaptureHashes.of(file);
      hashes.put(file, known);
    }
    return known;
  }

  /** The checked pair. */
  CaptureReport of(SweepTask task) throws AudioFileException {
    CaptureReport report = kept.get(task);
    if (report == null) {
      AudioClip input = dry(task.capture().dry());
      AudioFile wet = AudioFileReader.read(task.capture().wet(), progress);
      report = task.treatment().examine(new CapturePair(input, wet.clip()));
      kept.put(task, report);
      makeRoom();
    }
    return report;
  }

  /** How many checked pairs are in memory. */
  int inMemory() {
    return kept.size();
  }

  private AudioClip dry(Path file) throws AudioFileException {
    AudioClip clip = dry;
    if (clip == null || !file.equals(dryFile)) {
      dry = null; // Two of them need not be there at once.
      clip = AudioFileReader.read(file, progress).clip();
      dry = clip;
      dryFile = file;
    }
    return clip;
  }

  private void makeRoom() {
    List<SweepTask> oldestFirst = new ArrayList<>(kept.keySet());
    long bytes = kept.values().stream().mapToLong(SweepSignals::bytes).sum();
    for (int i = 0; i < oldestFirst.size() - 1 && bytes > mostBytes; i++) {
      CaptureReport gone = kept.remove(oldestFirst.get(i));
      bytes -= gone == null ? 0 : bytes(gone);
    }
  }

  private static long bytes(CaptureReport report) {
    return (long) Float.BYTES * (report.dry().length + report.wet().length);
  }
}
