package org.optofit.audio;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.optofit.model.AudioClip;

/**
 * A sound card in memory whose output leads through a unit back to its input. It runs as fast as
 * both ends are served, loses what it is told to lose, and vanishes when told to.
 */
public final class MemoryLoop {
  private static final int PRE_ROLL_FRAMES = 2_000;

  /** What stands between output and input. */
  @FunctionalInterface
  public interface Unit {
    /** A wire. */
    Unit WIRE = x -> x;

    /** The next sample of the output for the next of the input. */
    float next(float input);
  }

  private final double rateHz;
  private final int latencyFrames;
  private final Deque<Float> returning = new ArrayDeque<>();
  private Unit unit;
  private int inputChannels = 2;
  private int wiredChannel;
  private boolean outputStarted;
  private boolean inputClosed = true;
  private int preRoll;
  private long written;
  private long loseAt = Long.MAX_VALUE;
  private int loseFrames;
  private long inputGoneAt = Long.MAX_VALUE;
  private long outputGoneAt = Long.MAX_VALUE;
  private long read;
  private boolean hasInput = true;
  private boolean hasOutput = true;
  private int opened;

  /** A card at one rate whose loop is so many frames late. */
  public MemoryLoop(double rateHz, int latencyFrames, Unit unit) {
    this.rateHz = rateHz;
    this.latencyFrames = latencyFrames;
    this.unit = unit;
  }

  /** Puts another unit into the loop. */
  public synchronized void plug(Unit other) {
    unit = other;
  }

  /** Loses frames of the input once so many were played. */
  public synchronized void lose(long atFrame, int frames) {
    loseAt = atFrame;
    loseFrames = frames;
  }

  /** The input goes away once so many frames were recorded. */
  public synchronized void unplugInputAt(long frame) {
    inputGoneAt = frame;
  }

  /** The output goes away once so many frames were played. */
  public synchronized void unplugOutputAt(long frame) {
    outputGoneAt = frame;
  }

  /** There is no input, or there is one again. */
  public synchronized void setHasInput(boolean there) {
    hasInput = there;
  }

  /** There is no output, or there is one again. */
  public synchronized void setHasOutput(boolean there) {
    hasOutput = there;
  }

  /** Number of channels of the input, and which of them the unit is wired to. */
  public synchronized void wire(int channels, int channel) {
    inputChannels = channels;
    wiredChannel = channel;
  }

  /** Lines opened and not closed. */
  public synchronized int open() {
    return opened;
  }

  /** The card's way out. */
  public OutputLines outputs() {
    return (device, wantedHz, channels, buffer) -> {
      synchronized (this) {
        return hasOutput ? output(buffer.bufferFrames(), channels) : null;
      }
    };
  }

  /** The card's way in. */
  public InputLines inputs() {
    return (device, wantedHz, least) -> {
      synchronized (this) {
        return hasInput && wantedHz == rateHz && least <= inputChannels ? input() : null;
      }
    };
  }

  private OutputLine output(int frames, int channels) {
    outputStarted = false;
    written = 0;
    returning.clear();
    for (int n = 0; n < latencyFrames; n++) {
      returning.add(0f);
    }
    opened++;
    return new Output(channels, frames);
  }

  private InputLine input() {
    inputClosed = false;
    preRoll = PRE_ROLL_FRAMES;
    read = 0;
    opened++;
    return new Input();
  }

  private void pass(float sample) {
    float returned = unit.next(sample);
    written++;
    if (written <= loseAt || written > loseAt + loseFrames) {
      returning.add(returned);
    }
    notifyAll();
  }

  /** Waits until something is so. */
  private synchronized void await(BooleanSupplier ready) {
    try {
      while (!ready.getAsBoolean()) {
        wait();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted in a device", e);
    }
  }

  private final class Output extends TestLine implements OutputLine {
    /** Of this line, not of the card: a player that ends late must not disturb the next one. */
    private boolean closed;

    Output(int channels, int bufferFrames) {
      super("Memory output", rateHz, channels, SampleFormat.PCM_24, bufferFrames);
    }

    @Override
    public void start() {
      synchronized (MemoryLoop.this) {
        outputStarted |= !closed;
        MemoryLoop.this.notifyAll();
      }
    }

    @Override
    public void stop() {
      synchronized (MemoryLoop.this) {
        outputStarted &= closed;
      }
    }

    @Override
    public int write(byte[] data, int length) {
      int width = frameBytes();
      float[][] samples = new float[channels()][length / width];
      SampleDecoder.of(Mixers.format(rateHz, channels(), format()))
          .decode(data, length / width, samples, 0);
      synchronized (MemoryLoop.this) {
        for (int n = 0; n < samples[0].length; n++) {
          await(() -> returning.size() < bufferFrames() + latencyFrames || closed);
          if (closed || written >= outputGoneAt) {
            return n * width;
          }
          pass(samples[0][n]);
        }
      }
      return length;
    }

    @Override
    public long framePosition() {
      synchronized (MemoryLoop.this) {
        return Math.max(0, written - returning.size());
      }
    }

    @Override
    public void close() {
      synchronized (MemoryLoop.this) {
        opened -= closed ? 0 : 1;
        closed = true;
        MemoryLoop.this.notifyAll();
      }
    }
  }

  private final class Input extends TestLine implements InputLine {
    Input() {
      super("Memory input", rateHz, inputChannels, SampleFormat.PCM_24, (int) rateHz);
    }

    @Override
    public void start() {}

    @Override
    public int read(byte[] into, int length) {
      int width = frameBytes();
      float[][] samples = new float[channels()][length / width];
      synchronized (MemoryLoop.this) {
        for (int n = 0; n < samples[0].length; n++) {
          Float next = next();
          if (next == null || inputClosed || read >= inputGoneAt) {
            return n * width;
          }
          samples[wiredChannel][n] = next;
          read++;
        }
      }
      var unused = format().encode(samples, 0, samples[0].length, into);
      return length;
    }

    private @Nullable Float next() {
      if (preRoll > 0) {
        preRoll--;
        return 0f;
      }
      await(() -> inputClosed || (outputStarted && !returning.isEmpty()));
      MemoryLoop.this.notifyAll();
      return returning.poll();
    }

    @Override
    public void close() {
      synchronized (MemoryLoop.this) {
        opened -= inputClosed ? 0 : 1;
        inputClosed = true;
        MemoryLoop.this.notifyAll();
      }
    }
  }

  /** A clip of one channel at the card's rate. */
  public AudioClip clip(float[] samples) {
    return new AudioClip("signal", rateHz, new float[][] {samples}, "");
  }
}
