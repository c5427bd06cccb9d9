package org.optofit.audio;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.optofit.model.AudioClip;

/**
 * Collects the samples of a file, with room for what the file can hold and not for what it says.
 */
final class ClipBuilder {
  private static final int PROGRESS_STEPS = 100;

  private final Path file;
  private final Progress progress;
  private final double sampleRateHz;
  private final float[][] channels;
  private final long expectedFrames;
  private int frames;
  private int stepsReported = -1;

  /**
   * Begins a clip.
   *
   * @param expectedFrames best guess of the length, for memory and progress
   */
  ClipBuilder(
      Path file, Progress progress, double sampleRateHz, int channelCount, long expectedFrames)
      throws AudioFileException {
    this.file = file;
    this.progress = progress;
    this.sampleRateHz = sampleRateHz;
    this.expectedFrames = Math.max(1, expectedFrames);
    requireMemory(expectedFrames, channelCount);
    this.channels = new float[channelCount][(int) this.expectedFrames];
  }

  /** Makes room for more frames and tells how far reading has come. */
  void makeRoom(int moreFrames) throws AudioFileException {
    int step = (int) (PROGRESS_STEPS * Math.min(frames, expectedFrames) / expectedFrames);
    if (step != stepsReported) {
      stepsReported = step;
      if (!progress.goOn((double) step / PROGRESS_STEPS)) {
        throw new CancellationException();
      }
    }
    long needed = (long) frames + moreFrames;
    if (needed > channels[0].length) {
      long capacity = Math.max(needed, channels[0].length * 3L / 2);
      requireMemory(capacity, channels.length);
      for (int c = 0; c < channels.length; c++) {
        channels[c] = Arrays.copyOf(channels[c], (int) capacity);
      }
    }
  }

  /** Where new samples go: arrays with room, beginning at {@link #frames}. */
  float[][] channels() {
    return channels;
  }

  /** Frames collected so far. */
  int frames() {
    return frames;
  }

  /** Counts frames that were put in. */
  void added(int moreFrames) {
    frames += moreFrames;
  }

  /** The clip, cut to what was collected. */
  AudioClip build(String encoding) {
    for (int c = 0; c < channels.length; c++) {
      if (channels[c].length != frames) {
        channels[c] = Arrays.copyOf(channels[c], frames);
      }
    }
    return new AudioClip(String.valueOf(file.getFileName()), sampleRateHz, channels, encoding);
  }

  private void requireMemory(long wantedFrames, int channelCount) throws AudioFileException {
    Runtime runtime = Runtime.getRuntime();
    long free = runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
    long needed = wantedFrames * channelCount * Float.BYTES;
    if (wantedFrames > Integer.MAX_VALUE - 8 || needed > free - free / 10) {
      throw new AudioFileException(
          AudioFileException.Kind.TOO_LONG,
          String.format(
              Locale.ROOT,
              "%s is %.1f minutes long and takes %.0f MB of memory, %.0f MB are free."
                  + " Cut it into shorter pieces.",
              file.getFileName(),
              wantedFrames / sampleRateHz / 60,
              needed / 1e6,
              free / 1e6));
    }
  }
}
