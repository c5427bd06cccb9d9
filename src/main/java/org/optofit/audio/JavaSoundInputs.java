package org.optofit.audio;

import java.util.List;
import java.util.stream.IntStream;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.TargetDataLine;
import org.jspecify.annotations.Nullable;

/**
 * Opens the computer's recording devices through javax.sound: 24 bit, else 16 bit; stereo, else
 * mono, else more channels. A long buffer, which delays nothing in a recording, or a short one.
 */
public final class JavaSoundInputs implements InputLines {
  private static final double BUFFER_SECONDS = 0.5;

  /** A read looks for new frames every 1 ms below 40 ms, and every quarter of the buffer above. */
  private static final double SHORT_SECONDS = 0.038;

  private static final int[] CHANNELS = {2, 1, 4, 6, 8, 10, 12, 16, 18, 20, 24, 32};
  private static final List<SampleFormat> FORMATS =
      List.of(SampleFormat.PCM_24, SampleFormat.PCM_16);

  @Override
  public @Nullable InputLine open(InputDevice device, double sampleRateHz, int leastChannels) {
    return open(device, sampleRateHz, leastChannels, BUFFER_SECONDS);
  }

  @Override
  public @Nullable InputLine openShort(InputDevice device, double sampleRateHz, int leastChannels) {
    return open(device, sampleRateHz, leastChannels, SHORT_SECONDS);
  }

  private static @Nullable InputLine open(
      InputDevice device, double sampleRateHz, int leastChannels, double bufferSeconds) {
    Mixer mixer = Mixers.find(device.id(), TargetDataLine.class);
    if (mixer == null) {
      return null;
    }
    int[] counts = IntStream.of(CHANNELS).filter(count -> count >= leastChannels).toArray();
    for (SampleFormat format : FORMATS) {
      for (int count : counts) {
        InputLine line = openExactly(mixer, sampleRateHz, count, format, bufferSeconds);
        if (line != null) {
          return line;
        }
      }
    }
    return null;
  }

  private static @Nullable InputLine openExactly(
      Mixer mixer, double sampleRateHz, int channels, SampleFormat format, double bufferSeconds) {
    AudioFormat wanted = Mixers.format(sampleRateHz, channels, format);
    DataLine.Info info = new DataLine.Info(TargetDataLine.class, wanted);
    try {
      if (!mixer.isLineSupported(info)) {
        return null;
      }
      TargetDataLine line = (TargetDataLine) mixer.getLine(info);
      int frames = (int) (bufferSeconds * sampleRateHz);
      line.open(wanted, frames * wanted.getFrameSize());
      return new JavaSoundInput(line, mixer.getMixerInfo().getName(), format);
    } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
      // In use, gone or refused: which of them, javax.sound does not tell reliably.
      return null;
    }
  }
}
