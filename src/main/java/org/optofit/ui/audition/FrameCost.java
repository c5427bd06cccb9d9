package org.optofit.ui.audition;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;

/**
 * Processor time that a frame takes, on the window's thread and on the toolkit's renderer.
 *
 * <p>Without a graphics card most of a frame is painting, which a clock around one's own drawing
 * does not see. Where the machine cannot tell, nothing is known and every frame counts as quick.
 */
final class FrameCost {
  private static final String RENDERER = "QuantumRenderer";
  private static final double NANOS_PER_MS = 1e6;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final long window;
  private long renderer;
  private long before;

  /** Costs of the calling thread and the renderer, from now on. */
  FrameCost() {
    boolean told = threads.isThreadCpuTimeSupported() && threads.isThreadCpuTimeEnabled();
    window = told ? Thread.currentThread().getId() : 0;
  }

  /** Starts counting anew, as after a time of rest. */
  void restart() {
    if (renderer == 0 && window != 0) {
      renderer = find();
    }
    before = now();
  }

  /** Milliseconds since this was last asked, or since {@link #restart}. */
  double sinceLastMs() {
    long now = now();
    double ms = (now - before) / NANOS_PER_MS;
    before = now;
    return ms;
  }

  private long now() {
    return time(window) + time(renderer);
  }

  private long time(long thread) {
    return thread == 0 ? 0 : Math.max(0, threads.getThreadCpuTime(thread));
  }

  private long find() {
    for (ThreadInfo info : threads.getThreadInfo(threads.getAllThreadIds())) {
      if (info != null && info.getThreadName().startsWith(RENDERER)) {
        return info.getThreadId();
      }
    }
    return 0;
  }
}
