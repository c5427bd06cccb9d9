package org.optofit.audio;

import javax.sound.sampled.SourceDataLine;

/** A line of javax.sound. */
final class JavaSoundLine implements OutputLine {
  private final SourceDataLine line;
  private final String deviceName;
  private final SampleFormat format;

  JavaSoundLine(SourceDataLine line, String deviceName, SampleFormat format) {
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
  public void stop() {
    line.stop();
    line.flush();
  }

  @Override
  public int write(byte[] data, int length) {
    return line.write(data, 0, length);
  }

  @Override
  public long framePosition() {
    return line.getLongFramePosition();
  }

  @Override
  public void close() {
    line.close();
  }
}
