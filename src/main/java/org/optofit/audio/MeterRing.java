package org.optofit.audio;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Carries measurements from the audio thread to the window without locks or allocation.
 *
 * <p>One thread writes, one thread polls. A reader that stays away loses the oldest measurements,
 * never the newest.
 */
/*
 * The writer never waits: it overwrites the oldest slot. A reader copies a slot and then looks
 * whether the writer has come round to it meanwhile; if so it skips ahead and copies again. The
 * counter is written with full ordering, so a slot's new content never shows before the count that
 * condemns its old one, give or take the one slot being written, which the reader leaves alone.
 */
public final class MeterRing {
  /** Length of one measured piece in milliseconds. */
  public static final double HOP_MS = 2;

  /** Four seconds. */
  static final int CAPACITY = 2_048;

  private static final int LEVELS = 6;
  private static final VarHandle COUNT;

  static {
    try {
      COUNT = MethodHandles.lookup().findVarHandle(MeterRing.class, "count", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final long[] streamFrames = new long[CAPACITY];
  private final long[] clipFrames = new long[CAPACITY];
  private final int[] lengths = new int[CAPACITY];
  private final int[] inputFull = new int[CAPACITY];
  private final int[] outputFull = new int[CAPACITY];
  private final float[] levels = new float[CAPACITY * LEVELS];

  @SuppressWarnings("UnusedVariable") // Through the handle.
  private long count;

  private long next;

  /** Adds a measurement. Audio thread. */
  void push(MeterFrame frame) {
    long written = (long) COUNT.getOpaque(this);
    int at = (int) (written % CAPACITY);
    streamFrames[at] = frame.streamFrame;
    clipFrames[at] = frame.clipFrame;
    lengths[at] = frame.frames;
    inputFull[at] = frame.inputFull;
    outputFull[at] = frame.outputFull;
    int level = at * LEVELS;
    levels[level] = frame.inputPeak;
    levels[level + 1] = frame.outputPeak;
    levels[level + 2] = frame.outputMeanSquare;
    levels[level + 3] = frame.outputMeanAbsolute;
    levels[level + 4] = frame.gainLowest;
    levels[level + 5] = frame.gainMean;
    COUNT.setVolatile(this, written + 1);
  }

  /**
   * Takes the next measurement whose end has been heard. Window thread.
   *
   * @param into takes the values
   * @param upToStreamFrame frame heard now, see {@link PlaybackStatus#streamFrame}; {@link
   *     Long#MAX_VALUE} for all there is
   * @return false if there is none, {@code into} then holds nothing of use
   */
  public boolean poll(MeterFrame into, long upToStreamFrame) {
    while (true) {
      long written = (long) COUNT.getVolatile(this);
      next = Math.max(next, written - CAPACITY + 2);
      if (next >= written) {
        return false;
      }
      copy((int) (next % CAPACITY), into);
      VarHandle.loadLoadFence();
      boolean whole = (long) COUNT.getVolatile(this) - next < CAPACITY - 1;
      if (whole && into.streamFrame + into.frames > upToStreamFrame) {
        return false;
      }
      if (whole) {
        next++;
        return true;
      }
    }
  }

  private void copy(int at, MeterFrame into) {
    into.streamFrame = streamFrames[at];
    into.clipFrame = clipFrames[at];
    into.frames = lengths[at];
    into.inputFull = inputFull[at];
    into.outputFull = outputFull[at];
    int level = at * LEVELS;
    into.inputPeak = levels[level];
    into.outputPeak = levels[level + 1];
    into.outputMeanSquare = levels[level + 2];
    into.outputMeanAbsolute = levels[level + 3];
    into.gainLowest = levels[level + 4];
    into.gainMean = levels[level + 5];
  }
}
