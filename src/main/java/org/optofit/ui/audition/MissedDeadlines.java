package org.optofit.ui.audition;

import java.util.ArrayDeque;
import java.util.Deque;

/** Counts the deadlines missed in the last {@value #SECONDS} seconds from a running total. */
final class MissedDeadlines {
  /** Length of the window in seconds. */
  static final double SECONDS = 10;

  /** From so many on they are worth a word. */
  static final long WORTH_SAYING = 3;

  private record Step(double atSeconds, long count) {}

  private final Deque<Step> steps = new ArrayDeque<>();
  private long total = -1;
  private long recent;

  /** Notes the running total at a time; the first one only sets the start. */
  void note(long runningTotal, double nowSeconds) {
    if (total >= 0 && runningTotal > total) {
      steps.addLast(new Step(nowSeconds, runningTotal - total));
      recent += runningTotal - total;
    }
    total = runningTotal;
    for (Step first = steps.peekFirst();
        first != null && first.atSeconds < nowSeconds - SECONDS;
        first = steps.peekFirst()) {
      recent -= first.count;
      steps.removeFirst();
    }
  }

  /** Deadlines missed within the window. */
  long recent() {
    return recent;
  }

  /** Starts counting anew. */
  void forget() {
    steps.clear();
    recent = 0;
  }
}
