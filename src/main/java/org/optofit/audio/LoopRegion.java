package org.optofit.audio;

/**
 * A part of the clip that repeats.
 *
 * @param startFrame first frame, 0 or above
 * @param endFrame frame after the last, above {@code startFrame}
 */
public record LoopRegion(long startFrame, long endFrame) {
  /** Checks the order. */
  public LoopRegion {
    if (startFrame < 0 || endFrame <= startFrame) {
      throw new IllegalArgumentException("loop from " + startFrame + " to " + endFrame);
    }
  }

  /** Length in frames. */
  public long frames() {
    return endFrame - startFrame;
  }
}
