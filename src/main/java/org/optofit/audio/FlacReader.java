package org.optofit.audio;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jflac.FLACDecoder;
import org.jflac.FrameListener;
import org.jflac.frame.Frame;
import org.jflac.metadata.Metadata;
import org.jflac.metadata.StreamInfo;
import org.jspecify.annotations.Nullable;
import org.optofit.audio.AudioFileException.Kind;

/**
 * Reads FLAC through jflac-codec, whose integers are scaled like those of any other file.
 *
 * <p>Damaged blocks become silence of the same length, so that what follows keeps its place.
 */
final class FlacReader {
  private static final int MOST_BITS = 24;

  /** After so many unreadable blocks in a row the rest is given up. */
  private static final int MOST_TRIES = 100;

  private final Path file;
  private final FLACDecoder decoder;
  private boolean damaged;

  private FlacReader(Path file, InputStream bytes) {
    this.file = file;
    this.decoder = new FLACDecoder(bytes);
    decoder.addFrameListener(
        new FrameListener() {
          @Override
          public void processMetadata(Metadata metadata) {
            // The header is asked for once it is complete.
          }

          @Override
          public void processFrame(Frame frame) {
            // Frames are fetched one by one.
          }

          @Override
          public void processError(String message) {
            damaged = true;
          }
        });
  }

  static AudioFile read(Path file, Progress progress) throws IOException {
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      return new FlacReader(file, bytes).read(progress);
    }
  }

  private AudioFile read(Progress progress) throws IOException {
    StreamInfo info = header();
    long announced = info.getTotalSamples();
    ClipBuilder clip =
        new ClipBuilder(file, progress, info.getSampleRate(), info.getChannels(), announced);
    fill(clip, info);
    if (damaged && clip.frames() == 0) {
      throw new AudioFileException(
          Kind.DAMAGED,
          file.getFileName()
              + " is damaged, and nothing of it can be decoded. Copy or export it again.");
    }
    List<String> warnings = new ArrayList<>();
    if (clip.frames() < announced) {
      warnings.add(
          UncompressedReader.endMissing(file, clip.frames(), announced, info.getSampleRate()));
    } else if (damaged) {
      warnings.add(
          file.getFileName()
              + " is damaged in places, which are silent now. Copy or export it again.");
    }
    return new AudioFile(clip.build(info.getBitsPerSample() + " bit FLAC"), warnings);
  }

  private StreamInfo header() throws IOException {
    try {
      decoder.readMetadata();
    } catch (EOFException e) {
      throw AudioFileReader.brokenHeader(file, e);
    } catch (RuntimeException | OutOfMemoryError e) {
      // The decoder believes every length it reads.
      throw AudioFileReader.brokenHeader(file, e);
    }
    StreamInfo info = decoder.getStreamInfo();
    if (info == null || info.getChannels() < 1) {
      throw AudioFileReader.brokenHeader(file, null);
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

  private void fill(ClipBuilder clip, StreamInfo info) throws IOException {
    long announced = info.getTotalSamples();
    long end = announced > 0 ? announced : Long.MAX_VALUE;
    int exponent = 1 - info.getBitsPerSample();
    while (clip.frames() < end) {
      Frame frame = nextFrame(info.getChannels());
      if (frame == null) {
        return;
      }
      long missing = Math.min(frame.header.sampleNumber, announced) - clip.frames();
      if (missing > 0) {
        clip.makeRoom((int) missing);
        clip.added((int) missing);
      }
      int frames = (int) Math.min(frame.header.blockSize, end - clip.frames());
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

  /** The next frame with all its channels, or null at the end or when too little makes sense. */
  private @Nullable Frame nextFrame(int channels) {
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      try {
        Frame frame = decoder.readNextFrame();
        if (frame == null || frame.header.channels == channels) {
          return frame;
        }
      } catch (IOException | RuntimeException e) {
        // A damaged block: the decoder reports it in either way, or runs out of its arrays.
        damaged = true;
      }
    }
    return null;
  }
}
