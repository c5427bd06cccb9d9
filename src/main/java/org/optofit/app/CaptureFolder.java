package org.optofit.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.optofit.audio.AudioFileReader;
import org.optofit.audio.Progress;
import org.optofit.audio.SampleFormat;
import org.optofit.audio.WavWriter;
import org.optofit.capture.SweepCapture;
import org.optofit.model.AudioClip;
import org.optofit.model.CompressionMode;
import org.optofit.store.CaptureList;
import org.optofit.store.CaptureListWriter;
import org.optofit.store.StoreException;

/**
 * The recordings of one unit in a folder: one dry file, one wet file for each setting, and the list
 * of them, {@value #LIST}, which is a sweep's.
 *
 * <p>What is there is what the list says, so it outlasts the program; files of it that were deleted
 * meanwhile can be recorded again. Reads and writes files; not for the window's thread.
 */
public final class CaptureFolder {
  /** Name of the list. */
  public static final String LIST = "captures.csv";

  private static final String DRY_END = "-dry.wav";
  private static final String NO_FILE_CHARACTERS = "[\\\\/:*?\"<>|\\p{Cntrl}]";

  private final Path folder;
  private final String unit;

  /**
   * The recordings of a unit.
   *
   * @throws IllegalArgumentException if the name cannot begin a file name, see {@link #isName}
   */
  public CaptureFolder(Path folder, String unit) {
    if (!isName(unit)) {
      throw new IllegalArgumentException("'" + unit + "' cannot begin a file name");
    }
    this.folder = folder;
    this.unit = unit.strip();
  }

  /** Whether a unit's name can begin a file name. */
  public static boolean isName(String unit) {
    String name = unit.strip();
    return !name.isEmpty()
        && name.equals(name.replaceAll(NO_FILE_CHARACTERS, ""))
        && name.charAt(0) != '.';
  }

  /** The unit whose recordings a folder holds; empty if it holds none. */
  public static Optional<String> unitIn(Path folder) throws StoreException {
    return listed(folder).stream()
        .map(capture -> String.valueOf(capture.dry().getFileName()))
        .filter(name -> name.endsWith(DRY_END))
        .map(name -> name.substring(0, name.length() - DRY_END.length()))
        .findFirst();
  }

  /** The list. */
  public Path list() {
    return folder.resolve(LIST);
  }

  /** Name of the dry file. */
  public Path dryFile() {
    return folder.resolve(unit + DRY_END);
  }

  /** Name of a wet file: {@code unit-wet-pr085.wav}, {@code unit-wet-limit-pr072.5.wav}. */
  public Path wetFile(CompressionMode mode, double peakReduction) {
    boolean whole = peakReduction == Math.rint(peakReduction);
    String position = String.format(Locale.ROOT, whole ? "%03.0f" : "%05.1f", peakReduction);
    String limit = mode == CompressionMode.LIMIT ? "-limit" : "";
    return folder.resolve(unit + "-wet" + limit + "-pr" + position + ".wav");
  }

  /**
   * The dry signal of the recordings there are; empty before the first.
   *
   * @throws IOException if it cannot be read, with one sentence for the user
   */
  public Optional<AudioClip> dry(Progress progress) throws IOException {
    return Files.exists(dryFile())
        ? Optional.of(AudioFileReader.read(dryFile(), progress).clip())
        : Optional.empty();
  }

  /** What is recorded, in the order of the list. */
  public RecordedCaptures captures() throws StoreException {
    return RecordedCaptures.of(listed(folder));
  }

  /**
   * Writes the dry signal, unless it is there.
   *
   * @throws IOException with one sentence for the user
   */
  public void keepDry(AudioClip dry) throws IOException {
    if (!Files.exists(dryFile())) {
      WavWriter.write(dryFile(), dry, SampleFormat.PCM_24);
    }
  }

  /**
   * Writes a recording and lists it. A former one at the same setting goes to {@value
   * FormerTakes#FOLDER}.
   *
   * @return what is recorded now
   * @throws IOException with one sentence for the user; a former recording is then in its place or
   *     in {@value FormerTakes#FOLDER}, and the list as it was
   */
  public RecordedCaptures keep(CompressionMode mode, double peakReduction, AudioClip wet)
      throws IOException {
    Path file = wetFile(mode, peakReduction);
    List<SweepCapture> captures = new ArrayList<>(listed(folder));
    Optional<Path> former = FormerTakes.keep(file);
    try {
      WavWriter.write(file, wet, SampleFormat.PCM_24);
    } catch (IOException e) {
      if (former.isPresent()) { // It is in its place still.
        Files.deleteIfExists(former.get());
      }
      throw e;
    }
    captures.removeIf(c -> c.mode() == mode && c.peakReduction() == peakReduction);
    captures.add(new SweepCapture(dryFile(), file, peakReduction, mode));
    captures.sort(
        Comparator.comparing(SweepCapture::mode)
            .thenComparing(Comparator.comparingDouble(SweepCapture::peakReduction).reversed()));
    CaptureListWriter.write(list(), captures);
    return RecordedCaptures.of(captures);
  }

  private static List<SweepCapture> listed(Path folder) throws StoreException {
    Path list = folder.resolve(LIST);
    return Files.exists(list) ? CaptureList.readNames(list) : List.of();
  }
}
