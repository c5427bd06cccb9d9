package org.optofit.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.optofit.audio.AudioFileReader;
import org.optofit.capture.CaptureGrouping;
import org.optofit.model.CompressionMode;
import org.optofit.store.CaptureList;
import org.optofit.store.StoreException;

/** Where a sweep's captures come from: a list, or a folder of recordings with speaking names. */
public final class CaptureSource {
  private CaptureSource() {}

  /**
   * Reads a list or looks through a folder.
   *
   * @param place a CSV file or a folder
   * @param otherwise mode of recordings in a folder whose name has none
   * @return captures, at least one
   * @throws StoreException with one sentence for the user
   */
  public static CaptureGrouping read(Path place, CompressionMode otherwise) throws StoreException {
    return Files.isDirectory(place)
        ? folder(place, otherwise)
        : new CaptureGrouping(CaptureList.read(place), List.of());
  }

  /** Whether a file's name ends like that of a recording that can be read. */
  public static boolean isAudio(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return AudioFileReader.extensions().stream().anyMatch(end -> name.endsWith("." + end));
  }

  private static CaptureGrouping folder(Path folder, CompressionMode otherwise)
      throws StoreException {
    List<Path> files;
    try (Stream<Path> entries = Files.list(folder)) {
      files = entries.filter(Files::isRegularFile).filter(CaptureSource::isAudio).toList();
    } catch (IOException e) {
      throw new StoreException(
          "The folder " + folder + " cannot be read. Change its permissions.", e);
    }
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
}
