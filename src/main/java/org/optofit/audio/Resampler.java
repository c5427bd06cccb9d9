package org.optofit.audio;

import org.optofit.dsp.SincResampler;
import org.optofit.model.AudioClip;

/**
 * Changes a clip's sample rate, for devices that refuse the clip's own.
 *
 * <p>Quality is that of {@link SincResampler}. No delay, and as many seconds as before. Takes about
 * a second for a minute of stereo; any thread but the window's and the audio thread.
 */
public final class Resampler {
  private Resampler() {}

  /**
   * The clip at another rate.
   *
   * @param sampleRateHz rate wanted in Hz
   * @return a new clip of the same length in seconds, to the nearest frame; the same clip if it has
   *     that rate
   */
  public static AudioClip resample(AudioClip clip, double sampleRateHz) {
    double from = clip.sampleRateHz();
    if (from == sampleRateHz) {
      return clip;
    }
    int frames =
        (int) Math.min(Integer.MAX_VALUE - 8, Math.rint(clip.frames() * (sampleRateHz / from)));
    SincResampler resampler = SincResampler.forConversion(from / sampleRateHz);
    float[][] channels = new float[clip.channelCount()][];
    for (int c = 0; c < channels.length; c++) {
      channels[c] = resampler.read(clip.channel(c), 0, frames);
    }
    return new AudioClip(clip.name(), sampleRateHz, channels, clip.encoding());
  }
}
