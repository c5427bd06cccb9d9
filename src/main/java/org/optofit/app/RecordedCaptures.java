package org.optofit.app;

import java.nio.file.Files;
import java.util.List;
import org.optofit.capture.SweepCapture;

/**
 * What a folder's list names, in its order.
 *
 * @param there captures whose files are there
 * @param missing captures of which a file was moved or deleted
 */
public record RecordedCaptures(List<SweepCapture> there, List<SweepCapture> missing) {
  /** Nothing. */
  public static final RecordedCaptures NONE = new RecordedCaptures(List.of(), List.of());

  /** Copies the lists. */
  public RecordedCaptures {
    there = List.copyOf(there);
    missing = List.copyOf(missing);
  }

  /** Looks for the files of a list; not for the window's thread. */
  static RecordedCaptures of(List<SweepCapture> listed) {
    return new RecordedCaptures(
        listed.stream().filter(RecordedCaptures::isThere).toList(),
        listed.stream().filter(capture -> !isThere(capture)).toList());
  }

  private static boolean isThere(SweepCapture capture) {
    return Files.isRegularFile(capture.wet()) && Files.isRegularFile(capture.dry());
  }
}
