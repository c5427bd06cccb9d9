package org.optofit.ui.audition;

import java.util.concurrent.TimeUnit;
import org.optofit.app.RenderBatch;
import org.optofit.app.RenderOutcome;
import org.optofit.app.RenderedItem;
import org.optofit.audio.Progress;
import org.optofit.ui.control.Numbers;

/** Tells how each file of a batch fares, at most ten times a second. On the working thread. */
final class RowUpdates implements RenderBatch.Observer {
  private static final long BETWEEN_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  /** Takes the words for a file. */
  @FunctionalInterface
  interface Sink {
    void show(int index, String state, boolean failed);
  }

  private final int count;
  private final Progress whole;
  private final Sink sink;
  private long last = System.nanoTime() - BETWEEN_NANOS;

  /**
   * Begins.
   *
   * @param count number of files
   * @param whole takes the share of all of it, and knows whether to go on
   */
  RowUpdates(int count, Progress whole, Sink sink) {
    this.count = count;
    this.whole = whole;
    this.sink = sink;
  }

  @Override
  public boolean goOn(int index, double share) {
    long now = System.nanoTime();
    if (now - last >= BETWEEN_NANOS) {
      last = now;
      sink.show(index, Numbers.fixed(100 * share, 0) + " %", false);
    }
    return whole.goOn((index + share) / count);
  }

  @Override
  public void finished(int index, RenderedItem result) {
    RenderOutcome outcome = result.outcome();
    if (outcome == null) {
      sink.show(index, result.failure(), true);
    } else {
      String clipped =
          outcome.clippedSamples() == 0 ? "" : ", " + outcome.clippedSamples() + " clipped";
      sink.show(
          index, "Written, peak " + Numbers.decibels(outcome.peakDbfs()) + "FS" + clipped, false);
    }
  }
}
