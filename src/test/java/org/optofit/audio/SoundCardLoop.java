package org.optofit.audio;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * A unit on the virtual sound card: hears what is played to the card, processes it, and plays it
 * into the microphone. Two programs of PulseAudio carry the audio, a thread of its own processes.
 */
public final class SoundCardLoop implements AutoCloseable {
  private static final int BLOCK_FRAMES = 480;
  private static final int CHANNELS = 2;

  /** The monitor is heard soon, and played on late enough that a busy machine keeps up. */
  private static final int HEARS_MS = 50;

  private static final int PLAYS_MS = 700;

  private final Process hears;
  private final Process plays;
  private final Thread thread;
  private volatile @Nullable IOException failure;
  private volatile boolean closing;

  private SoundCardLoop(Process hears, Process plays, MemoryLoop.Unit unit) {
    this.hears = hears;
    this.plays = plays;
    thread = new Thread(() -> run(unit), "unit-in-the-loop");
    thread.setDaemon(true);
    thread.start();
  }

  /** Plugs a unit in; a card at that rate is running. */
  static SoundCardLoop plug(int rateHz, MemoryLoop.Unit unit) throws IOException {
    Process plays = start("pacat", "in", rateHz, PLAYS_MS);
    try {
      return new SoundCardLoop(start("parec", "out.monitor", rateHz, HEARS_MS), plays, unit);
    } catch (IOException e) {
      plays.destroy();
      throw e;
    }
  }

  private static Process start(String program, String device, int rateHz, int latencyMs)
      throws IOException {
    return new ProcessBuilder(
            program,
            "--raw",
            "--device=" + device,
            "--format=float32le",
            "--rate=" + rateHz,
            "--channels=" + CHANNELS,
            "--latency-msec=" + latencyMs)
        .redirectError(Redirect.DISCARD)
        .start();
  }

  private void run(MemoryLoop.Unit unit) {
    byte[] bytes = new byte[BLOCK_FRAMES * CHANNELS * Float.BYTES];
    ByteBuffer samples = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    try (DataInputStream in = new DataInputStream(hears.getInputStream());
        OutputStream out = plays.getOutputStream()) {
      while (!closing) {
        in.readFully(bytes);
        for (int at = 0; at < bytes.length; at += CHANNELS * Float.BYTES) {
          float processed = unit.next(samples.getFloat(at));
          for (int c = 0; c < CHANNELS; c++) {
            samples.putFloat(at + c * Float.BYTES, processed);
          }
        }
        out.write(bytes);
        out.flush();
      }
    } catch (IOException e) {
      failure = closing ? null : e;
    }
  }

  /** Whether audio runs through the unit. */
  public boolean runs() {
    return thread.isAlive();
  }

  /** Takes the unit out and says if it had failed before. */
  @Override
  public void close() throws IOException {
    closing = true;
    hears.destroy();
    plays.destroy();
    try {
      thread.join(5_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    IOException failed = failure;
    if (failed != null) {
      throw failed;
    }
  }
}
