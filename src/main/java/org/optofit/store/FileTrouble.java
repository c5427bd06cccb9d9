package org.optofit.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;

/** Why the file system refused, as far as a user can act on it. */
enum FileTrouble {
  MISSING,
  NO_PERMISSION,
  DISK_FULL,
  OTHER;

  /** Sorts an exception of the file system; the JDK has no type of its own for a full disk. */
  static FileTrouble of(IOException e) {
    if (e instanceof NoSuchFileException) {
      return MISSING;
    }
    if (e instanceof AccessDeniedException) {
      return NO_PERMISSION;
    }
    String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    String text = reason == null ? "" : reason.toLowerCase(Locale.ROOT);
    if (text.contains("no space") || text.contains("not enough space") || text.contains("quota")) {
      return DISK_FULL;
    }
    return text.contains("permission") || text.contains("read-only") ? NO_PERMISSION : OTHER;
  }
}
