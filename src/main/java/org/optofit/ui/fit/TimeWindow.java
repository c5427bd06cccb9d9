package org.optofit.ui.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.optofit.fit.GainReductionTrace;

/**
 * The part of a recording that the plots show.
 *
 * @param fromSeconds beginning
 * @param toSeconds end, after the beginning
 */
record TimeWindow(double fromSeconds, double toSeconds) {
  /** Length of the parts offered, in seconds. */
  static final double LENGTH_SECONDS = 10;

  TimeWindow {
    if (!(toSeconds > fromSeconds)) {
      throw new IllegalArgumentException(
          "window from " + fromSeconds + " s to " + toSeconds + " s is empty");
    }
  }

  /** Parts of a recording in order, and all of it as the last one. */
  static List<TimeWindow> choices(double durationSeconds) {
    List<TimeWindow> windows = new ArrayList<>();
    int parts = (int) Math.ceil(durationSeconds / LENGTH_SECONDS);
    for (int i = 0; i < parts && parts > 1; i++) {
      double end = Math.min(durationSeconds, (i + 1) * LENGTH_SECONDS);
      if (end - i * LENGTH_SECONDS > LENGTH_SECONDS / 10) {
        windows.add(new TimeWindow(i * LENGTH_SECONDS, end));
      }
    }
    windows.add(new TimeWindow(0, durationSeconds));
    return windows;
  }

  /** The one of several windows in which gain reduction moves most. */
  static TimeWindow liveliest(List<TimeWindow> windows, GainReductionTrace trace) {
    TimeWindow best = windows.get(0);
    double most = -1;
    for (TimeWindow window : windows) {
      double movement = movement(window, trace);
      if (movement > most) {
        most = movement;
        best = window;
      }
    }
    return best;
  }

  /** Mean change from one frame to the next in dB. */
  private static double movement(TimeWindow window, GainReductionTrace trace) {
    double sum = 0;
    int count = 0;
    for (int i = window.firstFrame(trace) + 1; i < window.endFrame(trace); i++) {
      double change = Math.abs(trace.valueDb(i) - trace.valueDb(i - 1));
      if (Double.isFinite(change)) {
        sum += change;
        count++;
      }
    }
    return count == 0 ? 0 : sum / (window.endFrame(trace) - window.firstFrame(trace));
  }

  /** First frame of a trace within. */
  int firstFrame(GainReductionTrace trace) {
    int frame = 0;
    while (frame < trace.frames() && trace.seconds(frame) < fromSeconds) {
      frame++;
    }
    return frame;
  }

  /** Frame after the last one within. */
  int endFrame(GainReductionTrace trace) {
    int frame = trace.frames();
    while (frame > 0 && trace.seconds(frame - 1) > toSeconds) {
      frame--;
    }
    return frame;
  }

  /** "0:20 to 0:30". */
  String label() {
    return clock(fromSeconds) + " to " + clock(toSeconds);
  }

  private static String clock(double seconds) {
    long whole = Math.round(seconds);
    return String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
  }
}
