package org.optofit.audio;

import java.io.IOException;
import java.nio.file.Path;
import org.optofit.model.AudioClip;

/**
 * Writes a WAV file, whole or not at all.
 *
 * <p>The audio goes to a temporary file beside the target, which takes the target's name in {@link
 * #finish}. Closing before that removes the temporary file and leaves a former target untouched.
 * One thread at a time; not the window's, not the audio thread.
 */
public final class WavWriter implements AutoCloseable {
  private WavWriter(Path target) {}

  /**
   * Writes a clip.
   *
   * @throws IOException with one sentence for the user; the target is as before
   */
  public static void write(Path target, AudioClip clip, SampleFormat format) throws IOException {
    try (WavWriter writer =
        open(target, clip.sampleRateHz(), clip.channelCount(), clip.frames(), format)) {
      writer.write(clip.channels(), 0, clip.frames());
      writer.finish();
    }
  }

  /**
   * Begins a file whose length is known.
   *
   * @param frames number of frames that will be written
   * @throws IOException with one sentence for the user
   */
  public static WavWriter open(
      Path target, double sampleRateHz, int channels, long frames, SampleFormat format)
      throws IOException {
    return new WavWriter(target);
  }

  /**
   * Appends a block.
   *
   * @throws IOException with one sentence for the user, such as a full disk
   */
  public void write(float[][] channels, int offset, int frames) throws IOException {}

  /** Number of samples clipped so far. */
  public long clippedSamples() {
    return 0;
  }

  /**
   * Completes the file and gives it its name.
   *
   * @throws IOException with one sentence for the user
   * @throws IllegalStateException if fewer or more frames were written than announced
   */
  public void finish() throws IOException {}

  /** Removes what was written unless {@link #finish} was called. */
  @Override
  public void close() {}
}
