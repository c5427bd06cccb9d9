package org.optofit.audio;

import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A device in memory with its own time: it plays exactly as fast as room is asked for, keeps what
 * it has played, and vanishes when told to.
 */
final class MemoryLine extends TestLine implements OutputLine {
  private final VirtualClock clock;
  private final ByteArrayOutputStream played = new ByteArrayOutputStream();
  private boolean keeping = true;
  private long written;
  private long consumed;
  private boolean started;
  private int heldBack;
  private boolean gone;
  private boolean closed;
  private int starts;
  private @Nullable Runnable meanwhile;

  MemoryLine(
      double sampleRateHz,
      int channels,
      SampleFormat format,
      int bufferFrames,
      VirtualClock clock,
      String name) {
    super(name, sampleRateHz, channels, format, bufferFrames);
    this.clock = clock;
  }

  /** Takes nothing any more, as a device that was unplugged. */
  void vanish() {
    gone = true;
  }

  /** The next write does not return before this is done, and takes nothing. */
  void hangWhile(Runnable happens) {
    meanwhile = happens;
  }

  /** Still holds so many frames after it was stopped, as a sound server may. */
  void holdBackAfterStop(int frames) {
    heldBack = frames;
  }

  /** Keeps no samples from here on, so that writing allocates nothing. */
  void keepNothing() {
    keeping = false;
  }

  /** Every sample written, interleaved as numbers of the line's own scale. */
  int[] samples() {
    byte[] bytes = played.toByteArray();
    int width = format().bytes();
    int[] samples = new int[bytes.length / width];
    for (int i = 0; i < samples.length; i++) {
      int value = bytes[i * width + width - 1];
      for (int b = width - 2; b >= 0; b--) {
        value = (value << 8) | (bytes[i * width + b] & 0xFF);
      }
      samples[i] = value;
    }
    return samples;
  }

  boolean started() {
    return started;
  }

  int starts() {
    return starts;
  }

  boolean closed() {
    return closed;
  }

  @Override
  public void start() {
    started = true;
    starts++;
  }

  @Override
  public void stop() {
    started = false;
    written = consumed + heldBack;
  }

  @Override
  public int write(byte[] data, int length) {
    Runnable happens = meanwhile;
    if (happens != null) {
      happens.run();
    }
    if (gone || closed) {
      return 0;
    }
    long room = bufferFrames() - (written - consumed);
    if (!started && room * frameBytes() < length) {
      if (heldBack == 0) {
        throw new IllegalStateException("a write that would wait for ever");
      }
      length = (int) room * frameBytes();
    }
    int frames = length / frameBytes();
    written += frames;
    long tooMany = written - consumed - bufferFrames();
    if (tooMany > 0) {
      consumed += tooMany;
      clock.advanceSeconds(tooMany / sampleRateHz());
    }
    if (keeping) {
      played.write(data, 0, length);
    }
    return length;
  }

  @Override
  public long framePosition() {
    return consumed;
  }

  @Override
  public void close() {
    closed = true;
  }
}
