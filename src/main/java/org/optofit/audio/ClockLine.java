package org.optofit.audio;

/**
 * The line of a computer without a sound device: takes audio at the rate of the clock and plays it
 * to nobody.
 *
 * <p>It never allocates and never fails, so playback can go on silently from a lost device.
 */
public final class ClockLine implements OutputLine {
  private static final double NANOS = 1e9;

  private final double sampleRateHz;
  private final int channels;
  private final int bufferFrames;
  private final Clock clock;
  private long written;
  private long playedBefore;
  private long startedAt;
  private boolean started;

  ClockLine(double sampleRateHz, int channels, int bufferFrames, Clock clock) {
    this.sampleRateHz = sampleRateHz;
    this.channels = channels;
    this.bufferFrames = bufferFrames;
    this.clock = clock;
  }

  @Override
  public String deviceName() {
    return "No audio device";
  }

  @Override
  public double sampleRateHz() {
    return sampleRateHz;
  }

  @Override
  public int channels() {
    return channels;
  }

  @Override
  public SampleFormat format() {
    return SampleFormat.PCM_16;
  }

  @Override
  public int bufferFrames() {
    return bufferFrames;
  }

  @Override
  public void start() {
    startedAt = clock.nanos();
    started = true;
  }

  @Override
  public void stop() {
    playedBefore = framePosition();
    written = playedBefore;
    started = false;
  }

  @Override
  public int write(byte[] data, int length) {
    written += length / (channels * format().bytes());
    // A line that stands still takes whatever comes: nobody would ever make room.
    long tooMany = written - framePosition() - bufferFrames;
    while (started && tooMany > 0) {
      clock.waitNanos((long) Math.ceil(tooMany / sampleRateHz * NANOS));
      tooMany = written - framePosition() - bufferFrames;
    }
    return length;
  }

  @Override
  public long framePosition() {
    if (!started) {
      return playedBefore;
    }
    long elapsed = (long) ((clock.nanos() - startedAt) / NANOS * sampleRateHz);
    return Math.min(written, playedBefore + elapsed);
  }

  @Override
  public void close() {
    started = false;
  }
}
