package org.optofit.audio;

/** What a line of the tests says of itself; what it does is its own. */
abstract class TestLine {
  private final String deviceName;
  private final double sampleRateHz;
  private final int channels;
  private final SampleFormat format;
  private final int bufferFrames;

  TestLine(
      String deviceName, double sampleRateHz, int channels, SampleFormat format, int bufferFrames) {
    this.deviceName = deviceName;
    this.sampleRateHz = sampleRateHz;
    this.channels = channels;
    this.format = format;
    this.bufferFrames = bufferFrames;
  }

  public final String deviceName() {
    return deviceName;
  }

  public final double sampleRateHz() {
    return sampleRateHz;
  }

  public final int channels() {
    return channels;
  }

  public final SampleFormat format() {
    return format;
  }

  public final int bufferFrames() {
    return bufferFrames;
  }

  /** Bytes of a frame. */
  final int frameBytes() {
    return channels * format.bytes();
  }
}
