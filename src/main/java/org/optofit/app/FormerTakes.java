package org.optofit.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import org.optofit.store.StoreException;

/** Recordings that were made again: the former ones, in a folder of their own, none overwritten. */
final class FormerTakes {
  /** Name of their folder. */
  static final String FOLDER = "former";

  private FormerTakes() {}

  /**
   * Keeps a recording that is about to be replaced: {@code former/unit-wet-pr085-1.wav}, or the
   * next free number. It stays in its place too, so at no moment it is in neither.
   *
   * @return where it is kept; empty if there is no such recording
   * @throws StoreException if it cannot be kept, with one sentence; nothing was changed then
   */
  static Optional<Path> keep(Path recording) throws StoreException {
    if (!Files.exists(recording)) {
      return Optional.empty();
    }
    Path folder = recording.resolveSibling(FOLDER);
    String name = String.valueOf(recording.getFileName());
    Path part = folder.resolve("." + name + "." + UUID.randomUUID() + ".part");
    try {
      Files.createDirectories(folder);
      try {
        Files.copy(recording, part, StandardCopyOption.COPY_ATTRIBUTES);
        return Optional.of(Files.move(part, free(folder, name), StandardCopyOption.ATOMIC_MOVE));
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new StoreException(
          "The former "
              + name
              + " cannot be kept in "
              + folder
              + ", so the new take was not written. Free some space there, and keep it again.",
          e);
    }
  }

  private static Path free(Path folder, String name) {
    String stem = name.substring(0, name.lastIndexOf('.'));
    String end = name.substring(stem.length());
    int number = 1;
    while (Files.exists(folder.resolve(stem + "-" + number + end))) {
      number++;
    }
    return folder.resolve(stem + "-" + number + end);
  }
}
