package org.optofit.audio;

import java.util.concurrent.locks.LockSupport;

/** A thread that allocates so many megabytes per second and keeps the last twenty of them. */
final class GarbageMaker implements AutoCloseable {
  private static final int PIECE = 1 << 16;
  private static final int KEPT = 320;
  private static final int MEGABYTE = 1 << 20;

  private final double wanted;
  private final long begun = System.nanoTime();
  private final Thread thread = new Thread(this::run, "garbage");
  private volatile long pieces;
  private volatile boolean ended;

  GarbageMaker(double megabytesPerSecond) {
    wanted = megabytesPerSecond;
    thread.setDaemon(true);
    thread.start();
  }

  double megabytesPerSecond() {
    return (double) pieces * PIECE / MEGABYTE / seconds();
  }

  private double seconds() {
    return (System.nanoTime() - begun) * 1e-9;
  }

  private void run() {
    byte[][] kept = new byte[KEPT][];
    long made = 0;
    while (!ended) {
      kept[(int) (made % KEPT)] = new byte[PIECE];
      made++;
      pieces = made;
      if ((double) made * PIECE / MEGABYTE > wanted * seconds()) {
        LockSupport.parkNanos(1_000_000);
      }
    }
  }

  @Override
  public void close() {
    ended = true;
  }
}
