package org.optofit.audio;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.optofit.audio.AudioFileException.Kind;
import org.optofit.dsp.FeedForwardCompressor;
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
    try {
      FileKind kind = look(file);
      AudioFile audio =
          kind.reader() == FileKind.Reader.FLAC
              ? FlacReader.read(file, progress)
              : UncompressedReader.read(file, kind, progress);
      if (audio.clip().frames() == 0) {
        throw new AudioFileException(
            Kind.EMPTY,
            file.getFileName() + " has a header and no audio behind it. Export it again.");
      }
      return audio;
    } catch (AudioFileException e) {
      throw e;
    } catch (IOException e) {
      throw explained(file, e);
    }
  }

  /** The sentence for an error of the file system. */
  static AudioFileException explained(Path file, IOException e) {
    if (e instanceof NoSuchFileException) {
      return new AudioFileException(
          Kind.MISSING, "There is no file " + file + ". Check its name and folder.", e);
    }
    if (e instanceof AccessDeniedException) {
      return new AudioFileException(
          Kind.NO_PERMISSION,
          "This user may not read " + file + ". Change its permissions or copy it.",
          e);
    }
    return new AudioFileException(
        Kind.UNREADABLE,
        file.getFileName() + " cannot be read to its end. Check the disk, or copy it again.",
        e);
  }

  /** The sentence for audio in a coding that is not read. */
  static AudioFileException unsupported(Path file, FileKind kind, @Nullable Throwable cause) {
    String sentence =
        file.getFileName()
            + " is "
            + kind.description()
            + ", which is not read. Convert it to WAV of 16, 24 or 32 bit, or to FLAC.";
    return new AudioFileException(Kind.UNSUPPORTED, sentence, cause);
  }

  /** The sentence for a file that breaks off or makes no sense before its samples begin. */
  static AudioFileException brokenHeader(Path file, @Nullable Throwable cause) {
    return new AudioFileException(
        Kind.DAMAGED,
        file.getFileName() + " is damaged within its header. Copy or export it again.",
        cause);
  }

  /** Refuses sample rates that the compressor does not run at. */
  static void requireUsableRate(Path file, double sampleRateHz) throws AudioFileException {
    if (!(sampleRateHz >= FeedForwardCompressor.LOWEST_RATE_HZ
        && sampleRateHz <= FeedForwardCompressor.HIGHEST_RATE_HZ)) {
      throw new AudioFileException(
          Kind.UNSUPPORTED,
          String.format(
              Locale.ROOT,
              "%s has %.0f samples per second, outside 8000 to 192000. Convert its sample rate.",
              file.getFileName(),
              sampleRateHz));
    }
  }

  private static FileKind look(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new AudioFileException(
          Kind.DIRECTORY, file + " is a folder. Choose an audio file in it.");
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new AudioFileException(
          Kind.NOT_AUDIO, file + " is a device or a pipe. Save its content to a file first.");
    }
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(FileKind.HEAD_BYTES);
    }
    if (head.length == 0) {
      throw new AudioFileException(
          Kind.EMPTY, file.getFileName() + " is empty: 0 bytes. Export or copy it again.");
    }
    FileKind kind = FileKind.of(head);
    if (kind.reader() == FileKind.Reader.NOBODY) {
      throw unsupported(file, kind, null);
    }
    if (kind.reader() == FileKind.Reader.NO_AUDIO) {
      throw new AudioFileException(
          Kind.NOT_AUDIO,
          file.getFileName()
              + " is "
              + kind.description()
              + ". Choose a WAV, AIFF, AU or FLAC file.");
    }
    return kind;
  }
}
