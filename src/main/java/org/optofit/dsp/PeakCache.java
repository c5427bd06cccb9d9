package org.optofit.dsp;

import java.util.ArrayList;
import java.util.List;

/**
 * Lowest and highest sample of any stretch of a recording, over all its channels.
 *
 * <p>Made once per recording, off the screen's thread; immutable afterwards and safe to share. The
 * recording's arrays are kept, not copied. Samples that are not finite count as 0.
 */
/*
 * A pyramid: level 0 holds the extremes of blocks of 64 frames, each higher level those of 8 blocks
 * of the level below. A stretch is answered exactly by samples at its two ends and the largest whole
 * blocks between them, so a pixel of an hour costs as little as a pixel of a second. Memory: two
 * floats per 64 frames, a seventh on top.
 */
public final class PeakCache {
  private static final int BASE_FRAMES = 64;
  private static final int FAN_OUT = 8;

  private final float[][] channels;
  private final int frames;
  private final List<float[]> lowest = new ArrayList<>();
  private final List<float[]> highest = new ArrayList<>();

  private PeakCache(float[][] channels) {
    this.channels = channels.clone();
    this.frames = channels[0].length;
    buildBase();
    while (lowest.get(lowest.size() - 1).length > FAN_OUT) {
      buildNext(lowest.get(lowest.size() - 1), highest.get(highest.size() - 1));
    }
  }

  /**
   * Reads a recording once.
   *
   * @param channels samples per channel, all equally long; at least one channel
   * @throws IllegalArgumentException if there is no channel or the lengths differ
   */
  public static PeakCache of(float[][] channels) {
    if (channels.length == 0) {
      throw new IllegalArgumentException("a recording needs at least one channel");
    }
    for (float[] channel : channels) {
      if (channel.length != channels[0].length) {
        throw new IllegalArgumentException("channels differ in length");
      }
    }
    return new PeakCache(channels);
  }

  /** Length of the recording in frames. */
  public int frames() {
    return frames;
  }

  /**
   * Lowest sample of the frames {@code from} to {@code to - 1}; 0 for an empty stretch. Bounds
   * outside the recording are moved to its ends.
   */
  public float min(int from, int to) {
    return extreme(from, to, -1);
  }

  /** Highest sample of the frames {@code from} to {@code to - 1}; see {@link #min}. */
  public float max(int from, int to) {
    return extreme(from, to, 1);
  }

  private void buildBase() {
    int blocks = (frames + BASE_FRAMES - 1) / BASE_FRAMES;
    float[] low = new float[blocks];
    float[] high = new float[blocks];
    for (int b = 0; b < blocks; b++) {
      int end = Math.min(frames, (b + 1) * BASE_FRAMES);
      low[b] = sampleExtreme(b * BASE_FRAMES, end, -1);
      high[b] = sampleExtreme(b * BASE_FRAMES, end, 1);
    }
    lowest.add(low);
    highest.add(high);
  }

  private void buildNext(float[] lowBelow, float[] highBelow) {
    int blocks = (lowBelow.length + FAN_OUT - 1) / FAN_OUT;
    float[] low = new float[blocks];
    float[] high = new float[blocks];
    for (int b = 0; b < blocks; b++) {
      int end = Math.min(lowBelow.length, (b + 1) * FAN_OUT);
      low[b] = blockExtreme(lowBelow, b * FAN_OUT, end, -1);
      high[b] = blockExtreme(highBelow, b * FAN_OUT, end, 1);
    }
    lowest.add(low);
    highest.add(high);
  }

  /** Highest value times the sign; the result has the sign taken out again. */
  private float extreme(int from, int to, int sign) {
    int start = Math.max(0, from);
    int end = Math.min(frames, to);
    if (start >= end) {
      return 0;
    }
    float best = Float.NEGATIVE_INFINITY;
    int position = start;
    while (position < end) {
      int level = -1;
      long size = 1;
      long larger = BASE_FRAMES;
      while (level + 1 < lowest.size() && position % larger == 0 && position + larger <= end) {
        level++;
        size = larger;
        larger *= FAN_OUT;
      }
      if (level < 0) {
        int stop = (int) Math.min(end, (position / BASE_FRAMES + 1L) * BASE_FRAMES);
        best = Math.max(best, sign * sampleExtreme(position, stop, sign));
        position = stop;
      } else {
        float[] blocks = (sign < 0 ? lowest : highest).get(level);
        best = Math.max(best, sign * blocks[(int) (position / size)]);
        position += (int) size;
      }
    }
    return sign * best;
  }

  private float sampleExtreme(int from, int to, int sign) {
    float best = Float.NEGATIVE_INFINITY;
    for (float[] channel : channels) {
      for (int n = from; n < to; n++) {
        float x = Math.abs(channel[n]) <= Float.MAX_VALUE ? channel[n] : 0;
        best = Math.max(best, sign * x);
      }
    }
    return sign * best;
  }

  private static float blockExtreme(float[] blocks, int from, int to, int sign) {
    float best = Float.NEGATIVE_INFINITY;
    for (int b = from; b < to; b++) {
      best = Math.max(best, sign * blocks[b]);
    }
    return sign * best;
  }
}
