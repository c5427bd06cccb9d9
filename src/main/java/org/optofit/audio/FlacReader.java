package org.optofit.audio;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jflac.FLACDecoder;
import org.jflac.frame.Frame;
import org.jflac.metadata.StreamInfo;
import org.optofit.audio.AudioFileException.Kind;

/** Reads FLAC through jflac-codec, whose integers are scaled like those of any other file. */
final class FlacReader {
  private static final int MOST_BITS = 24;

  private FlacReader() {}

  static AudioFile read(Path file, Progress progress) throws IOException, AudioFileException {
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      FLACDecoder decoder = new FLACDecoder(bytes);
      StreamInfo info = open(file, decoder);
      long claimed = info.getTotalSamples();
      ClipBuilder clip =
          new ClipBuilder(file, progress, info.getSampleRate(), info.getChannels(), claimed);
      fill(clip, decoder, info);
      List<String> warnings = new ArrayList<>();
      if (decoder.getBadFrames() > 0) {
        warnings.add(
            file.getFileName()
                + " has "
                + decoder.getBadFrames()
                + " damaged blocks, which are left out. Copy the file again.");
      }
      if (clip.frames() < claimed) {
        warnings.add(
            UncompressedReader.endMissing(file, clip.frames(), claimed, info.getSampleRate()));
      }
      return new AudioFile(clip.build(info.getBitsPerSample() + " bit FLAC"), warnings);
    }
  }

  private static StreamInfo open(Path file, FLACDecoder decoder)
      throws IOException, AudioFileException {
    decoder.readMetadata();
    StreamInfo info = decoder.getStreamInfo();
    if (info == null || info.getChannels() < 1) {
      throw new AudioFileException(
          Kind.DAMAGED, file.getFileName() + " has no FLAC header. Export it again.");
    }
    if (info.getBitsPerSample() > MOST_BITS) {
      throw new AudioFileException(
          Kind.UNSUPPORTED,
          file.getFileName()
              + " is FLAC of "
              + info.getBitsPerSample()
              + " bit, and 24 is the most that is read. Convert it to 24 bit.");
    }
    AudioFileReader.requireUsableRate(file, info.getSampleRate());
    return info;
  }

  private static void fill(ClipBuilder clip, FLACDecoder decoder, StreamInfo info)
      throws IOException, AudioFileException {
    int exponent = 1 - info.getBitsPerSample();
    long total = info.getTotalSamples() > 0 ? info.getTotalSamples() : Long.MAX_VALUE;
    while (clip.frames() < total) {
      Frame frame = decoder.readNextFrame();
      if (frame == null) {
        return;
      }
      int frames = (int) Math.min(frame.header.blockSize, total - clip.frames());
      clip.makeRoom(frames);
      for (int c = 0; c < clip.channels().length; c++) {
        int[] samples = decoder.getChannelData()[c].getOutput();
        float[] into = clip.channels()[c];
        for (int n = 0; n < frames; n++) {
          into[clip.frames() + n] = (float) Math.scalb((double) samples[n], exponent);
        }
      }
      clip.added(frames);
    }
  }
}
