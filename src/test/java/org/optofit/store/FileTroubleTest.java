package org.optofit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

final class FileTroubleTest {
  @Test
  void exceptionsOfTheFileSystemAreSortedByWhatAUserCanDo() {
    assertEquals(FileTrouble.MISSING, FileTrouble.of(new NoSuchFileException("x")));
    assertEquals(FileTrouble.NO_PERMISSION, FileTrouble.of(new AccessDeniedException("x")));
    assertEquals(
        FileTrouble.NO_PERMISSION,
        FileTrouble.of(new FileSystemException("x", null, "Read-only file system")));
    assertEquals(FileTrouble.DISK_FULL, FileTrouble.of(new IOException("No space left on device")));
    assertEquals(
        FileTrouble.DISK_FULL,
        FileTrouble.of(new FileSystemException("x", null, "Disk quota exceeded")));
    assertEquals(FileTrouble.OTHER, FileTrouble.of(new IOException("Input/output error")));
  }
}
