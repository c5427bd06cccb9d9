package org.optofit.audio;

/**
 * Which frame of the clip belongs to a frame of the stream, over seeks, loops and pauses.
 *
 * <p>Remembers the last {@value #MARKS} jumps, far more than fit into a device's buffer. Audio
 * thread only.
 */
final class Timeline {
  private static final int MARKS = 64;

  private final long[] stream = new long[MARKS];
  private final long[] clip = new long[MARKS];
  private final boolean[] moving = new boolean[MARKS];
  private long count;

  /** From this frame of the stream on, the clip is here, and moves on or stands. */
  void mark(long streamFrame, long clipFrame, boolean moves) {
    int at = (int) (count % MARKS);
    stream[at] = streamFrame;
    clip[at] = clipFrame;
    moving[at] = moves;
    count++;
  }

  /** Frame of the clip at a frame of the stream. */
  long clipFrameAt(long streamFrame) {
    int at = find(streamFrame);
    return at < 0 ? 0 : moving[at] ? clip[at] + streamFrame - stream[at] : clip[at];
  }

  /** Frame of the stream up to which the clip moves on evenly from the frame given. */
  long evenUntil(long streamFrame, long written) {
    int at = find(streamFrame);
    if (at < 0 || !moving[at]) {
      return streamFrame;
    }
    int next = (at + 1) % MARKS;
    return at == (count - 1) % MARKS ? written : stream[next];
  }

  private int find(long streamFrame) {
    for (long i = count - 1; i >= Math.max(0, count - MARKS); i--) {
      int at = (int) (i % MARKS);
      if (stream[at] <= streamFrame) {
        return at;
      }
    }
    return count == 0 ? -1 : (int) (Math.max(0, count - MARKS) % MARKS);
  }
}
