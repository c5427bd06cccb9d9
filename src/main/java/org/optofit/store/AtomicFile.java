package org.optofit.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Replaces a text file whole or not at all: a temporary file beside it, forced out, then renamed.
 */
final class AtomicFile {
  private AtomicFile() {}

  /**
   * Writes UTF-8 text.
   *
   * @throws StoreException if the target is no place for a file or the disk refuses; the target is
   *     then as it was
   */
  static void write(Path target, String text) throws StoreException {
    requirePlace(target);
    Path temporary = null;
    try {
      Path whole = Files.isSymbolicLink(target) ? target.toRealPath() : target.toAbsolutePath();
      temporary = whole.resolveSibling("." + whole.getFileName() + "." + UUID.randomUUID());
      try (FileChannel channel =
          FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      replace(temporary, whole);
    } catch (IOException e) {
      StoreException reason = new StoreException(sentence(target, e), e);
      discard(temporary, reason);
      throw reason;
    }
  }

  /**
   * Checks that a target can be a file.
   *
   * @throws StoreException if it is a folder, a device, or in a folder that does not exist
   */
  static void requirePlace(Path target) throws StoreException {
    Path whole = target.toAbsolutePath();
    Path folder = whole.getParent();
    if (folder == null || Files.isDirectory(whole)) {
      throw new StoreException(target + " is a folder. Name a file in it.");
    }
    if (!Files.isDirectory(folder)) {
      throw new StoreException("The folder " + folder + " does not exist. Create it first.");
    }
    if (Files.exists(whole) && !Files.isRegularFile(whole)) {
      throw new StoreException(target + " is no ordinary file. Name another one.");
    }
  }

  private static void replace(Path temporary, Path target) throws IOException {
    try {
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void discard(@Nullable Path temporary, StoreException reason) {
    if (temporary == null) {
      return;
    }
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      reason.addSuppressed(e);
    }
  }

  private static String sentence(Path target, IOException e) {
    return switch (FileTrouble.of(e)) {
      case NO_PERMISSION ->
          target + " cannot be written: permission denied. Choose a folder of your own.";
      case DISK_FULL -> target + " cannot be written: the disk is full. Nothing was changed.";
      case MISSING, OTHER -> target + " cannot be written. Choose another folder.";
    };
  }
}
