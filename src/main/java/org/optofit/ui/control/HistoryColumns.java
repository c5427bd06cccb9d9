package org.optofit.ui.control;

import org.optofit.dsp.Decibels;

/**
 * What came in during the last minute, and the columns of pixels it makes.
 *
 * <p>Column {@code c} of {@code F} frames holds the frames {@code n} with {@code floor(n / F) = c}
 * on the stream's clock, whatever the screen does. Its levels are the highest, its gain the lowest
 * of all stretches that reach into it, so a stretch is never lost between two columns.
 */
/*
 * Stretches are kept as they came, in a ring; columns are worked out from them on demand. So another
 * width or span needs no other data, and a column comes out the same whenever it is asked for.
 */
final class HistoryColumns {
  /** 32,768 stretches of 2 ms are over a minute. */
  static final int CAPACITY = 1 << 15;

  /** Level of a column without audio. */
  static final float NOTHING = Float.NaN;

  private final long[] first = new long[CAPACITY];
  private final long[] last = new long[CAPACITY];
  private final float[] inputDb = new float[CAPACITY];
  private final float[] outputDb = new float[CAPACITY];
  private final float[] gainDb = new float[CAPACITY];
  private long added;

  private float columnInputDb = NOTHING;
  private float columnOutputDb = NOTHING;
  private float columnGainDb = NOTHING;

  /** Adds a stretch; one that starts before the end of the last one starts anew. */
  void add(long frame, int frames, double inputPeak, double outputPeak, double gainLowest) {
    if (frames < 1) {
      throw new IllegalArgumentException("a stretch of " + frames + " frames is empty");
    }
    if (added > 0 && frame <= lastFrame()) {
      clear();
    }
    int slot = slot(added);
    first[slot] = frame;
    last[slot] = frame + frames - 1;
    inputDb[slot] = (float) Decibels.fromFactor(inputPeak);
    outputDb[slot] = (float) Decibels.fromFactor(outputPeak);
    gainDb[slot] = (float) Math.min(0, Decibels.fromFactor(gainLowest));
    added++;
  }

  void clear() {
    added = 0;
  }

  /** Holds what another one holds now. */
  void copy(HistoryColumns other) {
    System.arraycopy(other.first, 0, first, 0, CAPACITY);
    System.arraycopy(other.last, 0, last, 0, CAPACITY);
    System.arraycopy(other.inputDb, 0, inputDb, 0, CAPACITY);
    System.arraycopy(other.outputDb, 0, outputDb, 0, CAPACITY);
    System.arraycopy(other.gainDb, 0, gainDb, 0, CAPACITY);
    added = other.added;
  }

  boolean isEmpty() {
    return added == 0;
  }

  /** Last frame added; only if not empty. */
  long lastFrame() {
    return last[slot(added - 1)];
  }

  /** The column a frame falls into. */
  static long columnOf(long frame, double framesPerColumn) {
    return (long) Math.floor(frame / framesPerColumn);
  }

  /**
   * Works out a column for {@link #inputDb()}, {@link #outputDb()} and {@link #gainDb()}.
   *
   * @return whether any audio falls into it
   */
  boolean select(long column, double framesPerColumn) {
    columnInputDb = NOTHING;
    columnOutputDb = NOTHING;
    columnGainDb = NOTHING;
    for (long i = firstReaching(column, framesPerColumn); i < added; i++) {
      int slot = slot(i);
      if (columnOf(first[slot], framesPerColumn) > column) {
        break;
      }
      // The first comparison with NaN is false either way, hence the negated form.
      columnInputDb = columnInputDb >= inputDb[slot] ? columnInputDb : inputDb[slot];
      columnOutputDb = columnOutputDb >= outputDb[slot] ? columnOutputDb : outputDb[slot];
      columnGainDb = columnGainDb <= gainDb[slot] ? columnGainDb : gainDb[slot];
    }
    return !Float.isNaN(columnInputDb);
  }

  /** Highest input level of the selected column in dBFS, or {@link #NOTHING}. */
  float inputDb() {
    return columnInputDb;
  }

  /** Highest output level of the selected column in dBFS, or {@link #NOTHING}. */
  float outputDb() {
    return columnOutputDb;
  }

  /** Lowest gain of the selected column in dB, 0 or below, or {@link #NOTHING}. */
  float gainDb() {
    return columnGainDb;
  }

  /** Number of the first stretch kept that ends in this column or later. */
  private long firstReaching(long column, double framesPerColumn) {
    long low = Math.max(0, added - CAPACITY);
    long high = added;
    while (low < high) {
      long middle = (low + high) >>> 1;
      if (columnOf(last[slot(middle)], framesPerColumn) < column) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static int slot(long number) {
    return (int) (number & (CAPACITY - 1));
  }
}
