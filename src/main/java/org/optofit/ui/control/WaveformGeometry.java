package org.optofit.ui.control;

/**
 * Where frames of a recording lie on the screen and what lies under the pointer.
 *
 * @param width width of the waveform, px
 * @param frames length of the recording, frames
 */
record WaveformGeometry(double width, long frames) {
  /** How far from a loop's edge the pointer still takes it, px. */
  static final double EDGE_REACH = 5;

  /** What a press takes hold of. */
  enum Hit {
    START_EDGE,
    END_EDGE,
    WAVEFORM
  }

  /** The frame at a position, kept inside the recording. */
  long frameAt(double x) {
    if (!(width > 0)) {
      return 0;
    }
    return Math.round(Math.max(0, Math.min(1, x / width)) * frames);
  }

  /** The position of a frame, px. */
  double xOf(long frame) {
    return frames > 0 ? Math.max(0, Math.min(width, frame * width / frames)) : 0;
  }

  /** What is at a position; the nearer edge wins, without a loop (end not above start) none. */
  Hit hit(double x, long loopStart, long loopEnd) {
    if (loopEnd <= loopStart) {
      return Hit.WAVEFORM;
    }
    double toStart = Math.abs(x - xOf(loopStart));
    double toEnd = Math.abs(x - xOf(loopEnd));
    if (Math.min(toStart, toEnd) > EDGE_REACH) {
      return Hit.WAVEFORM;
    }
    return toStart < toEnd || (toStart == toEnd && x < xOf(loopStart))
        ? Hit.START_EDGE
        : Hit.END_EDGE;
  }
}
