package org.optofit.audio;

import java.io.BufferedInputStream;
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
  private static final int BLOCK_FRAMES = 16_384;

  /** Lengths from here on are what programs write when they do not know. */
  private static final long LENGTH_UNKNOWN_BYTES = 0x7FFF_0000L;

  private UncompressedReader() {}

  static AudioFile read(Path file, FileKind kind, Progress progress)
      throws IOException, AudioFileException {
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
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
      throws IOException, AudioFileException {
    try {
      AudioInputStream stream = AudioSystem.getAudioInputStream(bytes);
      if (SampleDecoder.canDecode(stream.getFormat())) {
        return stream;
      }
    } catch (UnsupportedAudioFileException e) {
      throw AudioFileReader.unsupported(file, kind, e);
    }
    throw AudioFileReader.unsupported(file, kind, null);
  }

  private static void fill(
      ClipBuilder clip, AudioInputStream stream, SampleDecoder decoder, int frameBytes)
      throws IOException, AudioFileException {
    byte[] block = new byte[BLOCK_FRAMES * frameBytes];
    for (int got = stream.read(block); got > 0; got = stream.read(block)) {
      int frames = got / frameBytes;
      clip.makeRoom(frames);
      decoder.decode(block, frames, clip.channels(), clip.frames());
      clip.added(frames);
    }
  }
}
