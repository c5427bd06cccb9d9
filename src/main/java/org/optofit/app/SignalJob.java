package org.optofit.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.optofit.audio.AudioFileReader;
import org.optofit.audio.Progress;
import org.optofit.audio.SampleFormat;
import org.optofit.audio.WavWriter;
import org.optofit.capture.CaptureSignal;
import org.optofit.model.AudioClip;

/** Makes the capture signal, with excerpts of the sample music where that is installed. */
public final class SignalJob {
  private SignalJob() {}

  /**
   * Makes the signal.
   *
   * @param name name of the clip
   * @param seconds its length, see {@link CaptureSignal}
   * @param sampleRateHz its rate, see {@link CaptureSignal}
   * @throws IOException if the sample music cannot be read, with one sentence for the user
   */
  public static AudioClip make(String name, double seconds, double sampleRateHz, Progress progress)
      throws IOException {
    Optional<Path> music = SampleAudio.find().map(folder -> folder.resolve(SampleAudio.DRY_MUSIC));
    Optional<AudioClip> clip =
        music.isPresent()
            ? Optional.of(AudioFileReader.read(music.get(), progress).clip())
            : Optional.empty();
    return CaptureSignal.of(name, seconds, sampleRateHz, clip);
  }

  /**
   * Writes the signal as a WAV file of 24 bit, whole or not at all.
   *
   * @return the signal
   * @throws IOException if it cannot be made or written, with one sentence for the user
   */
  public static AudioClip write(Path file, double seconds, double sampleRateHz, Progress progress)
      throws IOException {
    AudioClip signal = make(String.valueOf(file.getFileName()), seconds, sampleRateHz, progress);
    WavWriter.write(file, signal, SampleFormat.PCM_24);
    return signal;
  }
}
