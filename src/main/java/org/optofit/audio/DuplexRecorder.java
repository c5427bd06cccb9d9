package org.optofit.audio;

import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.optofit.model.AudioClip;

/**
 * Plays a signal and records what comes back meanwhile.
 *
 * <p>The input records before the output, which was filled beforehand, begins to play; each has a
 * thread of its own. The call runs on the calling thread, which watches both, and returns when all
 * is recorded and both devices are closed. Not for the window's thread.
 */
/*
 * javax.sound reports neither gaps nor a lost device. A gap is suspected when a device was kept
 * waiting for longer than its buffer lasts, and proved by the signal itself, whose markers then lie
 * apart. A device is lost when it takes or gives less than asked for, or nothing for three seconds;
 * closing its line ends a call that would wait for ever.
 */
public final class DuplexRecorder {
  private static final long WATCH_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
  private static final long HANG_NANOS = TimeUnit.SECONDS.toNanos(3);
  private static final long JOIN_MS = 500;
  private static final Logger LOG = Logger.getLogger(DuplexRecorder.class.getName());

  /** How much is recorded beyond the signal, in seconds: the latency of any loop, and more. */
  private static final double EXTRA_SECONDS = 2;

  private static final int BLOCK_FRAMES = 2_048;

  private final DuplexLines lines;
  private final Clock clock = Clock.SYSTEM;

  /** A recorder on lines of these kinds. */
  public DuplexRecorder(OutputLines outputs, InputLines inputs) {
    lines = new DuplexLines(outputs, inputs);
  }

  /**
   * Plays a signal once and records.
   *
   * @param signal what to play, one channel
   * @param meter measures the input meanwhile
   * @param progress told 50 times a second how much is recorded
   * @throws DuplexException if a device is missing, refuses or goes away, with one sentence
   * @throws CancellationException if {@code progress} ended it, or an interrupt
   */
  public DuplexTake record(DuplexPorts ports, AudioClip signal, InputMeter meter, Progress progress)
      throws DuplexException {
    double rate = signal.sampleRateHz();
    float[] into = new float[signal.frames() + (int) (EXTRA_SECONDS * rate)];
    try (InputLine input = lines.input(ports, rate);
        OutputLine output = lines.output(ports, rate)) {
      DuplexReader reader = new DuplexReader(input, into, ports.channel(), meter, clock);
      DuplexPlayer player = new DuplexPlayer(output, signal.channel(0), false, BLOCK_FRAMES, clock);
      run(input, reader, output, player, progress);
      AudioClip recording =
          new AudioClip("recording", rate, new float[][] {into}, input.format().label());
      return new DuplexTake(recording, reader.missedDeadlines() + player.missedDeadlines());
    }
  }

  /**
   * Plays a signal over and over and measures what comes back, until it is ended.
   *
   * @param signal what to play, one channel; silence to listen only
   * @param meter measures the input
   * @param progress asked 50 times a second whether to go on
   * @throws DuplexException if a device is missing, refuses or goes away, with one sentence
   * @throws CancellationException when {@code progress} ended it, or an interrupt
   */
  public void monitor(DuplexPorts ports, AudioClip signal, InputMeter meter, Progress progress)
      throws DuplexException {
    try (InputLine input = lines.input(ports, signal.sampleRateHz());
        OutputLine output = lines.output(ports, signal.sampleRateHz())) {
      DuplexReader reader = new DuplexReader(input, new float[0], ports.channel(), meter, clock);
      DuplexPlayer player = new DuplexPlayer(output, signal.channel(0), true, BLOCK_FRAMES, clock);
      run(input, reader, output, player, progress);
    }
  }

  private void run(
      InputLine input,
      DuplexReader reader,
      OutputLine output,
      DuplexPlayer player,
      Progress progress)
      throws DuplexException {
    Thread recording = started(reader, "optofit-record");
    Thread playing = null;
    try {
      while (!reader.full()) {
        requireNoFault(reader.fault(), "input", input.deviceName());
        requireNoFault(player.fault(), "output", output.deviceName());
        if (reader.lost() || clock.nanos() - reader.lastRead() > HANG_NANOS) {
          throw lost("input", input.deviceName());
        }
        if (player.lost() || player.hangs(HANG_NANOS)) {
          throw lost("output", output.deviceName());
        }
        if (!progress.goOn(reader.share()) || Thread.currentThread().isInterrupted()) {
          throw new CancellationException();
        }
        if (playing == null && reader.frames() > 0) {
          playing = started(player, "optofit-play");
        }
        LockSupport.parkNanos(this, WATCH_NANOS);
      }
    } finally {
      reader.end();
      player.end();
      input.close();
      await(recording);
      if (playing != null) {
        await(playing);
      }
      output.close();
    }
  }

  @SuppressWarnings("ThreadPriorityCheck") // Helps where the system heeds it, harms nowhere.
  private static Thread started(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.setPriority(Thread.MAX_PRIORITY);
    thread.start();
    return thread;
  }

  /**
   * Waits for a thread that was ended, but not for one that hangs in its device. An interrupt waits
   * too: a line is not closed under a thread that is about to leave it.
   */
  private void await(Thread thread) {
    long until = clock.nanos() + TimeUnit.MILLISECONDS.toNanos(JOIN_MS);
    boolean interrupted = false;
    long left = JOIN_MS;
    while (thread.isAlive() && left > 0) {
      try {
        thread.join(left);
      } catch (InterruptedException e) {
        interrupted = true;
      }
      left = TimeUnit.NANOSECONDS.toMillis(until - clock.nanos());
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void requireNoFault(@Nullable Throwable fault, String which, String name)
      throws DuplexException {
    if (fault != null) {
      LOG.log(Level.SEVERE, "the thread at the " + which + " " + name + " ended", fault);
      throw new DuplexException(
          DuplexException.Kind.FAULT,
          String.format(
              "The program failed at the %s device %s (%s); nothing was kept of this recording."
                  + " Record again, or choose another device.",
              which, name, fault.getClass().getSimpleName()));
    }
  }

  private static DuplexException lost(String which, String name) {
    return new DuplexException(
        DuplexException.Kind.LOST,
        String.format(
            "The %s device %s has gone; nothing was kept of this recording."
                + " Connect it and record again.",
            which, name));
  }
}
