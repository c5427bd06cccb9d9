package org.optofit.testdata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.optofit.audio.AudioFileReader;
import org.optofit.model.AudioClip;

/** The sample audio of the project, as tests want it. */
public final class SampleMusic {
  /** Folder of the sample audio. */
  public static final Path FOLDER = Path.of("sample-audio");

  private SampleMusic() {}

  /** The dry piece. */
  public static AudioClip dry() {
    return clip("dry-music.wav");
  }

  /** The first seconds of the dry piece. */
  public static float[] dry(double seconds) {
    return Arrays.copyOf(dry().channel(0), (int) (seconds * Music.RATE_HZ));
  }

  /** The capture at a position of the knob: 40, 55, 70, 85 or 100. */
  public static AudioClip wet(int peakReduction) {
    return clip(String.format("wet-music-pr%03d.wav", peakReduction));
  }

  private static AudioClip clip(String name) {
    try {
      return AudioFileReader.read(FOLDER.resolve(name), done -> true).clip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
