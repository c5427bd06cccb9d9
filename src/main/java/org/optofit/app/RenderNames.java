package org.optofit.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.optofit.model.CompressionMode;

/** Names of rendered files, made from the source's: {@code mix, LA-2A PR 70.wav}. */
public final class RenderNames {
  private static final String ENDING = ".wav";

  /** What a file's name may not hold somewhere, and remarks in brackets. */
  private static final String NOT_IN_NAMES = "\\s*\\([^)]*\\)|[\\\\/:*?\"<>|\\p{Cntrl}]";

  private RenderNames() {}

  /** How the unit is set, in a few words: {@code LA-2A PR 70}, {@code My unit PR 62.5 limit}. */
  public static String label(String model, CompressionMode mode, double peakReduction) {
    String name = model.replaceAll(NOT_IN_NAMES, "").strip();
    String position =
        peakReduction == Math.rint(peakReduction)
            ? String.format(Locale.ROOT, "%.0f", peakReduction)
            : String.format(Locale.ROOT, "%.1f", peakReduction);
    return (name.isEmpty() ? "" : name + " ")
        + "PR "
        + position
        + (mode == CompressionMode.LIMIT ? " limit" : "");
  }

  /** The file's name for a source's name and a label. */
  public static String of(String source, String label) {
    int dot = source.lastIndexOf('.');
    return (dot > 0 ? source.substring(0, dot) : source) + ", " + label + ENDING;
  }

  /**
   * A file in a folder that does not exist yet: the name, or the name with a number behind.
   *
   * @param taken files that are about to exist; takes this one too
   */
  public static Path free(Path folder, String name, Set<Path> taken) {
    String stem = name.substring(0, name.length() - ENDING.length());
    Path file = folder.resolve(name);
    for (int n = 2; taken.contains(file) || Files.exists(file); n++) {
      file = folder.resolve(stem + " " + n + ENDING);
    }
    taken.add(file);
    return file;
  }
}
