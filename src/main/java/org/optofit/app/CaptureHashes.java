package org.optofit.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.optofit.audio.AudioFileException;
import org.optofit.model.CaptureHash;

/** Says which file a model was fitted to, by its content. */
public final class CaptureHashes {
  private static final int BLOCK_BYTES = 1 << 16;

  private CaptureHashes() {}

  /**
   * Hash of a file's bytes. Reads the whole file; not on the window's thread.
   *
   * @throws AudioFileException if the file cannot be read, with one sentence for the user
   */
  public static CaptureHash of(Path file) throws AudioFileException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] block = new byte[BLOCK_BYTES];
      for (int count = in.read(block); count >= 0; count = in.read(block)) {
        digest.update(block, 0, count);
      }
      return new CaptureHash(
          String.valueOf(file.getFileName()), HexFormat.of().formatHex(digest.digest()));
    } catch (IOException e) {
      throw new AudioFileException(
          AudioFileException.Kind.UNREADABLE,
          file + " cannot be read to its end. Copy it to another disk and choose the copy.",
          e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
