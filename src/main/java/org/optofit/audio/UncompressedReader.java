package org.optofit.audio;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/**
 * Reads WAV, AIFF and AU: javax.sound finds the samples, {@link SampleDecoder} decodes them.
 *
 * <p>The header's length is never believed: a file written to a pipe claims two gigabytes, a
 * truncated one claims what it once had.
 */
final class UncompressedReader {
  private static final int BLOCK_BYTES = 1 << 17;

  /** Frames of more bytes than this are no audio. */
  private static final int MOST_FRAME_BYTES = 1 << 11;

  /** Shorter files of any kind end within their header. */
  private static final int SHORTEST_HEADER = 44;

  /** Lengths from here on are what programs write when they do not know. */
  private static final long LENGTH_UNKNOWN_BYTES = 0x7FFF_0000L;

  /**
   * The JDK's readers mark the beginning, go through all chunks before the samples and come back,
   * one after the other; with the marks they ask for, a long chunk is a dead end.
   */
  private static final class LongMarkStream extends BufferedInputStream {
    private static final int LONGEST_HEADER = 1 << 20;

    LongMarkStream(InputStream in) {
      super(in, 1 << 16);
    }

    @Override
    public synchronized void mark(int limit) {
      super.mark(Math.max(limit, LONGEST_HEADER));
    }
  }

  private UncompressedReader() {}

  static AudioFile read(Path file, FileKind kind, Progress progress) throws IOException {
    try (InputStream bytes = new LongMarkStream(Files.newInputStream(file));
        AudioInputStream stream = open(file, kind, bytes)) {
      AudioFormat format = stream.getFormat();
      AudioFileReader.requireUsableRate(file, format.getSampleRate());
      SampleDecoder decoder = SampleDecoder.of(format);
      long inFile = Files.size(file) / format.getFrameSize();
      long claimed = stream.getFrameLength();
      boolean lengthKnown = claimed >= 0 && claimed * format.getFrameSize() < LENGTH_UNKNOWN_BYTES;
      ClipBuilder clip =
          new ClipBuilder(
              file,
              progress,
              format.getSampleRate(),
              format.getChannels(),
              lengthKnown ? Math.min(claimed, inFile) : inFile);
      fill(clip, stream, decoder, format.getFrameSize());
      return new AudioFile(
          clip.build(decoder.label()),
          lengthKnown && clip.frames() < claimed
              ? List.of(endMissing(file, clip.frames(), claimed, format.getSampleRate()))
              : List.of());
    }
  }

  /** Says that a file is shorter than its header announces. */
  static String endMissing(Path file, long frames, long claimed, double sampleRateHz) {
    return String.format(
        Locale.ROOT,
        "%s ends after %.2f s of the %.2f s it announces. What is there is used;"
            + " copy the file again to get the rest.",
        file.getFileName(),
        frames / sampleRateHz,
        claimed / sampleRateHz);
  }

  private static AudioInputStream open(Path file, FileKind kind, InputStream bytes)
      throws IOException {
    try {
      AudioInputStream stream = AudioSystem.getAudioInputStream(bytes);
      if (!SampleDecoder.canDecode(stream.getFormat())) {
        throw AudioFileReader.unsupported(file, kind, null);
      }
      if (stream.getFormat().getFrameSize() > MOST_FRAME_BYTES) {
        throw AudioFileReader.brokenHeader(file, null);
      }
      return stream;
    } catch (UnsupportedAudioFileException e) {
      throw Files.size(file) < SHORTEST_HEADER
          ? AudioFileReader.brokenHeader(file, e)
          : AudioFileReader.unsupported(file, kind, e);
    } catch (EOFException e) {
      throw AudioFileReader.brokenHeader(file, e);
    }
  }

  private static void fill(
      ClipBuilder clip, AudioInputStream stream, SampleDecoder decoder, int frameBytes)
      throws IOException {
    byte[] block = new byte[BLOCK_BYTES / frameBytes * frameBytes];
    for (int got = stream.read(block); got > 0; got = stream.read(block)) {
      int frames = got / frameBytes;
      clip.makeRoom(frames);
      decoder.decode(block, frames, clip.channels(), clip.frames());
      clip.added(frames);
    }
  }
}
