package org.optofit.audio;

import java.util.concurrent.locks.LockSupport;

/** Time, and waiting for it; tests bring their own. */
interface Clock {
  /** The computer's clock. */
  Clock SYSTEM =
      new Clock() {
        @Override
        public long nanos() {
          return System.nanoTime();
        }

        @Override
        public void waitNanos(long nanos) {
          LockSupport.parkNanos(this, nanos);
        }
      };

  /** Nanoseconds since some fixed moment. */
  long nanos();

  /** Waits about that long, or less. */
  void waitNanos(long nanos);
}
