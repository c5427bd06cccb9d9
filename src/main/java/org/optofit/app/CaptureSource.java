package org.optofit.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.optofit.audio.AudioFileReader;
import org.optofit.capture.CaptureGrouping;
import org.optofit.capture.SweepCapture;
import org.optofit.model.CompressionMode;
import org.optofit.store.CaptureList;
import org.optofit.store.StoreException;

/** Where a sweep's captures come from: a list, or a folder of recordings with speaking names. */
public final class CaptureSource {
  private CaptureSource() {}

  /**
   * Reads a list or looks through a folder. A folder with a list, {@value CaptureFolder#LIST}, is
   * what the list says.
   *
   * @param place a CSV file or a folder
   * @param otherwise mode of recordings in a folder whose name has none
   * @return captures, at least one
   * @throws StoreException with one sentence for the user
   */
  public static CaptureGrouping read(Path place, CompressionMode otherwise) throws StoreException {
    if (!Files.isDirectory(place)) {
      return new CaptureGrouping(CaptureList.read(place), List.of());
    }
    Path list = place.resolve(CaptureFolder.LIST);
    return Files.isRegularFile(list) ? listed(place, list) : folder(place, otherwise);
  }

  /** Whether a file's name ends like that of a recording that can be read. */
  public static boolean isAudio(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return AudioFileReader.extensions().stream().anyMatch(end -> name.endsWith("." + end));
  }

  /** What a list says; recordings beside it that it does not name are told. */
  private static CaptureGrouping listed(Path folder, Path list) throws StoreException {
    List<SweepCapture> captures = CaptureList.read(list);
    Set<Path> named = new HashSet<>();
    for (SweepCapture capture : captures) {
      named.add(capture.dry().toAbsolutePath().normalize());
      named.add(capture.wet().toAbsolutePath().normalize());
    }
    List<String> others =
        recordings(folder).stream()
            .filter(file -> !named.contains(file.toAbsolutePath().normalize()))
            .map(file -> String.valueOf(file.getFileName()))
            .sorted()
            .toList();
    if (others.isEmpty()) {
      return new CaptureGrouping(captures, List.of());
    }
    String who =
        others.size() == 1
            ? others.get(0) + " is"
            : others.get(0)
                + " and "
                + (others.size() - 1)
                + (others.size() == 2 ? " other recording are" : " other recordings are");
    return new CaptureGrouping(
        captures,
        List.of(
            who
                + " not in the list "
                + list.getFileName()
                + " and left out. Add a line to the list, or remove the list to go by file"
                + " names."));
  }

  private static CaptureGrouping folder(Path folder, CompressionMode otherwise)
      throws StoreException {
    List<Path> files = recordings(folder);
    if (files.isEmpty()) {
      throw new StoreException(
          "The folder " + folder + " holds no WAV, AIFF, AU or FLAC file. Name another one.");
    }
    CaptureGrouping grouping = CaptureGrouping.of(files, otherwise);
    if (grouping.captures().isEmpty()) {
      throw new StoreException(
          grouping.remarks().isEmpty()
              ? "The folder " + folder + " holds a dry recording only. Add wet ones to it."
              : "No captures are found in the folder " + folder + ": " + grouping.remarks().get(0));
    }
    return grouping;
  }

  private static List<Path> recordings(Path folder) throws StoreException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(Files::isRegularFile).filter(CaptureSource::isAudio).toList();
    } catch (IOException e) {
      throw new StoreException(
          "The folder " + folder + " cannot be read. Change its permissions.", e);
    }
  }
}
