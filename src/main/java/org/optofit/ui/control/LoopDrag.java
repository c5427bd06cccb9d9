package org.optofit.ui.control;

/** A press on the waveform and what it becomes: a click, a new loop or a moved edge. */
final class LoopDrag {
  /** Movement up to which a press is still a click, px. */
  static final double CLICK_REACH = 3;

  private final WaveformGeometry geometry;
  private final double pressX;
  private final long anchor;
  private boolean moved;
  private long start;
  private long end;

  /** A press at a position while a loop is shown, or none (end not above start). */
  LoopDrag(WaveformGeometry geometry, double pressX, long loopStart, long loopEnd) {
    this.geometry = geometry;
    this.pressX = pressX;
    this.anchor =
        switch (geometry.hit(pressX, loopStart, loopEnd)) {
          case START_EDGE -> loopEnd;
          case END_EDGE -> loopStart;
          case WAVEFORM -> geometry.frameAt(pressX);
        };
  }

  /** Follows the pointer. */
  void moveTo(double x) {
    moved |= Math.abs(x - pressX) > CLICK_REACH;
    long frame = geometry.frameAt(x);
    start = Math.min(anchor, frame);
    end = Math.max(anchor, frame);
  }

  /** Whether the pointer went further than a click allows. */
  boolean moved() {
    return moved;
  }

  /** First frame of the loop drawn so far; only once moved. */
  long start() {
    return start;
  }

  /** Frame after the loop drawn so far; only once moved. */
  long end() {
    return end;
  }
}
