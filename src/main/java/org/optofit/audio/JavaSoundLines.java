package org.optofit.audio;

import java.util.List;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;
import org.jspecify.annotations.Nullable;

/**
 * Opens the computer's sound devices through javax.sound.
 *
 * <p>Tries 24 bit, then 16 bit, at the rate and with the channels wanted; then stereo; then the
 * usual rates. Devices take integers only.
 */
public final class JavaSoundLines implements OutputLines {
  private static final double[] USUAL_RATES_HZ = {48_000, 44_100, 96_000};
  private static final int STEREO = 2;

  private final List<SampleFormat> formats;

  /** Lines of 24 bit where the device takes them, of 16 bit elsewhere. */
  public JavaSoundLines() {
    this(List.of(SampleFormat.PCM_24, SampleFormat.PCM_16));
  }

  /** Lines of these formats, the first that the device takes. */
  JavaSoundLines(List<SampleFormat> formats) {
    this.formats = List.copyOf(formats);
  }

  @Override
  public @Nullable OutputLine open(
      OutputDevice device, double sampleRateHz, int channels, BufferSize buffer) {
    return open(LineSetup.of(device, buffer), sampleRateHz, channels);
  }

  @Override
  public @Nullable OutputLine open(LineSetup setup, double ownRateHz, int channels) {
    Mixer mixer = Mixers.find(setup.device().id(), SourceDataLine.class);
    if (mixer == null) {
      return null;
    }
    OutputLine line = open(mixer, setup.rateFor(ownRateHz), channels, setup);
    for (int i = 0; line == null && i < USUAL_RATES_HZ.length; i++) {
      line = open(mixer, USUAL_RATES_HZ[i], channels, setup);
    }
    return line;
  }

  private @Nullable OutputLine open(
      Mixer mixer, double sampleRateHz, int channels, LineSetup setup) {
    OutputLine line = openExactly(mixer, sampleRateHz, channels, setup);
    return line != null || channels == STEREO
        ? line
        : openExactly(mixer, sampleRateHz, STEREO, setup);
  }

  private @Nullable OutputLine openExactly(
      Mixer mixer, double sampleRateHz, int channels, LineSetup setup) {
    for (SampleFormat format : formats) {
      OutputLine line =
          format.bits() > setup.bits()
              ? null
              : openExactly(mixer, sampleRateHz, channels, setup.buffer(), format);
      if (line != null) {
        return line;
      }
    }
    return null;
  }

  private static @Nullable OutputLine openExactly(
      Mixer mixer, double sampleRateHz, int channels, BufferSize buffer, SampleFormat format) {
    AudioFormat wanted = Mixers.format(sampleRateHz, channels, format);
    DataLine.Info info = new DataLine.Info(SourceDataLine.class, wanted);
    try {
      if (!mixer.isLineSupported(info)) {
        return null;
      }
      SourceDataLine line = (SourceDataLine) mixer.getLine(info);
      line.open(wanted, buffer.bufferFrames() * wanted.getFrameSize());
      return new JavaSoundLine(line, mixer.getMixerInfo().getName(), format);
    } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
      // In use, gone or refused: which of them, javax.sound does not tell reliably.
      return null;
    }
  }
}
