package org.optofit.audio;

import java.util.concurrent.locks.LockSupport;

/** The thread that runs {@link AudioLoop}: sleeps while nothing plays, at the highest priority. */
final class AudioThread extends Thread {
  private final AudioLoop loop;
  private volatile boolean ended;

  @SuppressWarnings("ThreadPriorityCheck") // Helps where the system heeds it, harms nowhere.
  AudioThread(
      ParameterSlot controls,
      MeterRing meters,
      PlaybackClock position,
      Clock clock,
      Runnable wakeOutput) {
    super("optofit-audio");
    loop = new AudioLoop(controls, meters, position, clock, wakeOutput);
    setDaemon(true);
    setPriority(MAX_PRIORITY);
  }

  /** What it runs. */
  AudioLoop loop() {
    return loop;
  }

  /** Asks for something. Any thread. */
  void post(Command command) {
    loop.post(command);
    wake();
  }

  /** Looks again for commands and stages. Any thread. */
  void wake() {
    LockSupport.unpark(this);
  }

  /** Ends the thread within a block. Any thread. */
  void end() {
    ended = true;
    wake();
  }

  @Override
  public void run() {
    while (!ended) {
      if (!loop.step()) {
        LockSupport.park(this);
      }
    }
    loop.release();
  }
}
