package org.optofit.model;

import org.optofit.dsp.Decibels;

/**
 * A piece of audio in memory: samples per channel, full scale 1.
 *
 * <p>The arrays are shared, not copied; whoever makes a clip gives them away.
 */
public final class AudioClip {
  private final String name;
  private final double sampleRateHz;
  private final float[][] channels;
  private final String encoding;

  /**
   * Makes a clip.
   *
   * @param name file name or another short name to show
   * @param sampleRateHz sample rate in Hz, above 0
   * @param channels samples, one array per channel, all equally long; at least one channel
   * @param encoding how the file stores it, to show: "16 bit", "32 bit float"
   */
  public AudioClip(String name, double sampleRateHz, float[][] channels, String encoding) {
    if (!(sampleRateHz > 0) || Double.isInfinite(sampleRateHz)) {
      throw new IllegalArgumentException("sample rate " + sampleRateHz + " Hz is not above 0");
    }
    if (channels.length == 0) {
      throw new IllegalArgumentException("a clip needs at least one channel");
    }
    for (float[] channel : channels) {
      if (channel.length != channels[0].length) {
        throw new IllegalArgumentException("channels differ in length");
      }
    }
    this.name = name;
    this.sampleRateHz = sampleRateHz;
    this.channels = channels.clone();
    this.encoding = encoding;
  }

  /** Name to show. */
  public String name() {
    return name;
  }

  /** Sample rate in Hz. */
  public double sampleRateHz() {
    return sampleRateHz;
  }

  /** Number of channels, 1 or more. */
  public int channelCount() {
    return channels.length;
  }

  /** Number of samples in each channel. */
  public int frames() {
    return channels[0].length;
  }

  /** Length in seconds. */
  public double seconds() {
    return frames() / sampleRateHz;
  }

  /** Samples of one channel, not a copy; not to be written to. */
  public float[] channel(int index) {
    return channels[index];
  }

  /** Samples of all channels, arrays not copied; not to be written to. */
  public float[][] channels() {
    return channels.clone();
  }

  /** How the file stores it, such as "16 bit". */
  public String encoding() {
    return encoding;
  }

  /** Level of the largest finite sample in dBFS. */
  public double peakDbfs() {
    float peak = 0;
    for (float[] channel : channels) {
      for (float sample : channel) {
        float magnitude = Math.abs(sample);
        if (magnitude > peak && magnitude <= Float.MAX_VALUE) {
          peak = magnitude;
        }
      }
    }
    return Decibels.fromFactor(peak);
  }
}
