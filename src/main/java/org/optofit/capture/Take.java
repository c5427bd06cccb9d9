package org.optofit.capture;

import java.nio.file.Path;
import java.util.Comparator;

/**
 * A recording among others at one setting. The later one counts: by the take's number in the name,
 * one without before all that have one; then by the time of the file; then by name.
 *
 * @param file the recording
 * @param number number of the take, -1 for none
 * @param changedMs time of the file in ms, 0 if it is not known
 */
record Take(Path file, int number, long changedMs) implements Comparable<Take> {
  private static final Comparator<Take> ORDER =
      Comparator.comparingInt(Take::number)
          .thenComparingLong(Take::changedMs)
          .thenComparing(Take::file);

  static Take of(Path file, CaptureName name) {
    return new Take(file, name.take().orElse(-1), file.toFile().lastModified());
  }

  static Take later(Take one, Take other) {
    return one.compareTo(other) < 0 ? other : one;
  }

  @Override
  public int compareTo(Take other) {
    return ORDER.compare(this, other);
  }

  /** What makes it the later one of the two, in words. */
  String why(Take earlier) {
    if (number != earlier.number) {
      return "the later take by its number";
    }
    return changedMs != earlier.changedMs
        ? "the later take by its file's time"
        : "the last one by name";
  }
}
