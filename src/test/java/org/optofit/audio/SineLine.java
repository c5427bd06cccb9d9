package org.optofit.audio;

import org.jspecify.annotations.Nullable;

/** A sine, half as loud on the second channel. */
final class SineLine extends TestLine implements InputLine {
  /** Frequency of the sine. */
  static final double HZ = 500;

  boolean gone;
  boolean closed;
  @Nullable Runnable meanwhile;
  private final long openedAt;
  private long frames;

  SineLine(double rateHz, int channels, long openedAt) {
    super("Memory", rateHz, channels, SampleFormat.PCM_24, 2_048);
    this.openedAt = openedAt;
  }

  /** Whether a read comes back at a time. */
  boolean has(long now) {
    return gone || meanwhile != null || (now - openedAt) * 1e-9 * sampleRateHz() >= frames + 250;
  }

  @Override
  public void start() {}

  @Override
  public int read(byte[] into, int length) {
    Runnable happens = meanwhile;
    if (happens != null) {
      happens.run();
    }
    if (gone || closed) {
      return 0;
    }
    int count = length / frameBytes();
    float[][] block = new float[channels()][count];
    for (int n = 0; n < count; n++) {
      for (int c = 0; c < channels(); c++) {
        block[c][n] =
            (float) (0.25 / (c + 1) * Math.sin(2 * Math.PI * HZ * frames / sampleRateHz()));
      }
      frames++;
    }
    var unused = format().encode(block, 0, count, into);
    return length;
  }

  @Override
  public void close() {
    closed = true;
  }
}
