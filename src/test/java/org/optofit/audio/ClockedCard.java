package org.optofit.audio;

import java.util.concurrent.locks.LockSupport;

/**
 * A sound card in memory that runs by the computer's clock, its output led back to its input over a
 * cable of a known latency. Input and output run on whether or not the other does.
 */
public final class ClockedCard {
  private static final int FRAMES = 1 << 20;

  private final double rateHz;
  private final double gain;
  private final long lateFrames;
  private final long epoch = System.nanoTime();
  private final float[] cable = new float[FRAMES];
  private volatile boolean there = true;
  private volatile boolean inputThere = true;

  /** A card at one rate; what it plays comes back so many frames later, by a factor. */
  public ClockedCard(double rateHz, long lateFrames, double gain) {
    this.rateHz = rateHz;
    this.lateFrames = lateFrames;
    this.gain = gain;
  }

  /** Takes the card away, or brings it back. */
  public void setThere(boolean plugged) {
    there = plugged;
  }

  /** Takes the input alone away, or brings it back. */
  public void setInputThere(boolean plugged) {
    inputThere = plugged;
  }

  /** The card's way out. */
  public OutputLines outputs() {
    return (device, rate, channels, buffer) ->
        there ? new Output(channels, buffer.bufferFrames()) : null;
  }

  /** The card's way in: two channels. */
  public InputLines inputs() {
    return (device, rate, least) ->
        there && inputThere && rate == rateHz && least <= 2 ? new Input() : null;
  }

  private long now() {
    return (long) ((System.nanoTime() - epoch) * 1e-9 * rateHz);
  }

  private void await(long frame) {
    for (long left = frame - now(); left > 0; left = frame - now()) {
      LockSupport.parkNanos(Math.max(100_000, (long) (left / rateHz * 1e9)));
    }
  }

  private final class Output extends TestLine implements OutputLine {
    private final SampleDecoder decoder;
    private long startedAt = -1;
    private long written;
    private long before;
    private volatile boolean closed;

    Output(int channels, int bufferFrames) {
      super("Clocked output", rateHz, channels, SampleFormat.PCM_24, bufferFrames);
      decoder = SampleDecoder.of(Mixers.format(rateHz, channels, format()));
    }

    @Override
    public void start() {
      startedAt = now() - before;
    }

    @Override
    public void stop() {
      before = framePosition();
      written = before;
      startedAt = -1;
    }

    @Override
    public int write(byte[] data, int length) {
      int frames = length / frameBytes();
      if (startedAt >= 0) {
        written = Math.max(written, now() - startedAt);
        await(startedAt + written + frames - bufferFrames());
      }
      if (!there || closed) {
        return 0;
      }
      float[][] samples = new float[channels()][frames];
      decoder.decode(data, frames, samples, 0);
      long at = (startedAt < 0 ? now() - before : startedAt) + written;
      for (int n = 0; n < frames; n++) {
        cable[(int) ((at + n + lateFrames) % FRAMES)] = (float) (gain * samples[0][n]);
        cable[(int) ((at + n + lateFrames + FRAMES / 2) % FRAMES)] = 0;
      }
      written += frames;
      return length;
    }

    @Override
    public long framePosition() {
      return startedAt < 0 ? before : Math.min(written, now() - startedAt);
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  private final class Input extends TestLine implements InputLine {
    private long at = now();
    private volatile boolean closed;

    Input() {
      super("Clocked input", rateHz, 2, SampleFormat.PCM_24, 2_048);
    }

    @Override
    public void start() {
      at = now();
    }

    @Override
    public int read(byte[] into, int length) {
      int frames = length / frameBytes();
      await(at + frames);
      if (!there || !inputThere || closed) {
        return 0;
      }
      float[][] samples = new float[2][frames];
      for (int n = 0; n < frames; n++) {
        samples[0][n] = cable[(int) ((at + n) % FRAMES)];
        samples[1][n] = samples[0][n];
      }
      at += frames;
      var unused = format().encode(samples, 0, frames, into);
      return length;
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
