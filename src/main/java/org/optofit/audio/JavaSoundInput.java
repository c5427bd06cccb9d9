package org.optofit.audio;

import javax.sound.sampled.TargetDataLine;

/** A line of javax.sound that records. */
final class JavaSoundInput implements InputLine {
  private final TargetDataLine line;
  private final String deviceName;
  private final SampleFormat format;

  JavaSoundInput(TargetDataLine line, String deviceName, SampleFormat format) {
    this.line = line;
    this.deviceName = deviceName;
    this.format = format;
  }

  @Override
  public String deviceName() {
    return deviceName;
  }

  @Override
  public double sampleRateHz() {
    return line.getFormat().getSampleRate();
  }

  @Override
  public int channels() {
    return line.getFormat().getChannels();
  }

  @Override
  public SampleFormat format() {
    return format;
  }

  @Override
  public int bufferFrames() {
    return line.getBufferSize() / line.getFormat().getFrameSize();
  }

  @Override
  public void start() {
    line.start();
  }

  @Override
  public int read(byte[] into, int length) {
    return line.read(into, 0, length);
  }

  @Override
  public void close() {
    line.close();
  }
}
