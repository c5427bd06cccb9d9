package org.optofit.audio;

/** A clock that moves only when told to, or when somebody waits. */
final class VirtualClock implements Clock {
  private long now = 1_000_000_000L;

  @Override
  public long nanos() {
    return now;
  }

  @Override
  public void waitNanos(long nanos) {
    now += nanos;
  }

  void advanceSeconds(double seconds) {
    now += Math.round(seconds * 1e9);
  }
}
