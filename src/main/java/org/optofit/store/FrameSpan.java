package org.optofit.store;

/**
 * A part of a recording.
 *
 * @param start first frame, 0 or above
 * @param end frame after the last, above {@code start}
 */
public record FrameSpan(long start, long end) {
  /** Checks the order. */
  public FrameSpan {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("a part from frame " + start + " to " + end);
    }
  }
}
