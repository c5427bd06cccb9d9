package org.optofit.fit;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.optofit.dsp.Decibels;
import org.optofit.dsp.GainComputer;
import org.optofit.dsp.PreEmphasisFilter;

/**
 * The streams of a recording with its {@link Stretches} side by side, in groups as wide as a
 * vector: row r, lane c of a group holds sample r of the group's stretch c, so that one load reads
 * one sample of every stretch.
 *
 * <p>The warm-up of a stretch is the end of the one before, which is the lane to the left, and so a
 * warm-up of any length needs no copy in memory. Group 0 is the margin: its last lane ends with
 * what comes before the first stretch, which must not be longer than a stretch; only those rows are
 * kept, as the others lie before the recording. Lanes behind the last stretch, and samples before
 * the recording, are neutral: silent, and at a level that leaves the gain where it is.
 */
final class InterleavedSignal {
  /** A level between the expander's threshold and every threshold there may be, in nepers. */
  private static final int NEUTRAL_LEVEL =
      fixedPoint((GainComputer.EXPANDER_THRESHOLD_DB + 1) * Decibels.NEPERS_PER_DECIBEL);

  /**
   * Levels are fixed-point numbers of 2^-26 nepers: between -17 and -35 dBFS, 2 and 4 nepers, they
   * are sixteen times as fine as floats of the same size, and with a short attack the curvature
   * shows it.
   */
  static final double LEVEL_SCALE = 0x1p26;

  /** Rows made at a time: they stay in the cache until all lanes are filled. */
  private static final int TILE_ROWS = 256;

  /** Rows, that is samples of a stretch. */
  final int rows;

  /** Lanes of a group. */
  final int lanes;

  /** Input x of each group. */
  final float[][] input;

  /** Level l of each group, in nepers times {@link #LEVEL_SCALE}. */
  final int[][] level;

  /** Pre-emphasised target of each group, filtered over the whole recording. */
  final float[][] target;

  private final Stretches stretches;
  private final int marginRows;
  private final float[] neutralSample;
  private final int[] neutralLevel;
  private final float[] dry;
  private final float[] wet;

  /** Lays a recording out for vectors of so many lanes. */
  static InterleavedSignal of(ChunkedSignal signal, int lanes, ChunkExecutor executor) {
    InterleavedSignal made = new InterleavedSignal(signal, lanes);
    executor.map(IntStream.range(0, made.input.length).boxed().toList(), made::fill);
    return made;
  }

  private InterleavedSignal(ChunkedSignal signal, int lanes) {
    this.stretches = signal.stretches();
    this.dry = signal.input;
    this.wet = signal.target;
    this.rows = stretches.hop();
    this.lanes = lanes;
    this.neutralSample = new float[lanes];
    this.neutralLevel = new int[lanes];
    if (stretches.first() > rows) {
      throw new IllegalArgumentException(
          stretches.first() + " samples before the first stretch exceed a stretch of " + rows);
    }
    this.marginRows = stretches.first();
    int groups = 1 + (stretches.count() + lanes - 1) / lanes;
    this.input = new float[groups][];
    this.level = new int[groups][];
    this.target = new float[groups][];
    for (int group = 0; group < groups; group++) {
      int size = (group == 0 ? marginRows : rows) * lanes;
      input[group] = new float[size];
      level[group] = new int[size];
      target[group] = new float[size];
    }
    Arrays.fill(neutralLevel, NEUTRAL_LEVEL);
  }

  /** A level as it is stored; those beyond 32 nepers, 278 dB, are held there. */
  private static int fixedPoint(double level) {
    return (int) Math.rint(level * LEVEL_SCALE);
  }

  /** Whether it serves these stretches, or an excerpt of them, with so many lanes. */
  boolean serves(Stretches others, int width) {
    return lanes == width
        && rows == others.hop()
        && stretches.first() == others.first()
        && stretches.count() == others.count();
  }

  /** Groups of stretches, the margin not counted; the first is number 1. */
  int groups() {
    return input.length - 1;
  }

  private boolean fill(int group) {
    TargetFilter[] filters = new TargetFilter[lanes];
    for (int lane = 0; lane < lanes; lane++) {
      filters[lane] = new TargetFilter(firstSample(group, lane));
    }
    int filled = input[group].length / lanes;
    for (int row = 0; row < filled; row += TILE_ROWS) {
      for (int lane = 0; lane < lanes; lane++) {
        fill(group, lane, row, Math.min(filled, row + TILE_ROWS), filters[lane]);
      }
    }
    return true;
  }

  private long firstSample(int group, int lane) {
    int before = group == 0 ? rows - marginRows : 0;
    return stretches.first() + (long) ((group - 1) * lanes + lane) * rows + before;
  }

  private void fill(int group, int lane, int fromRow, int toRow, TargetFilter filter) {
    long first = firstSample(group, lane);
    for (int r = fromRow; r < toRow; r++) {
      int at = r * lanes + lane;
      long sample = first + r;
      if (sample >= 0 && sample < dry.length) {
        int n = (int) sample;
        input[group][at] = dry[n];
        level[group][at] = fixedPoint(SignalStreams.level(dry[n]));
        target[group][at] = (float) filter.next(n);
      } else {
        level[group][at] = NEUTRAL_LEVEL;
      }
    }
  }

  /**
   * Copies input and target of rows as seen some lanes further left: what a group's stretches had
   * before them.
   *
   * @param group where the first lane lies; the next group follows
   * @param shift lane of that group which becomes the first
   * @param row first row
   * @param count number of rows
   */
  void copySamples(int group, int shift, int row, int count, float[] inputs, float[] targets) {
    copy(input, neutralSample, group, shift, row, count, inputs);
    copy(target, neutralSample, group, shift, row, count, targets);
  }

  /** Copies levels likewise. */
  void copyLevels(int group, int shift, int row, int count, int[] levels) {
    copy(level, neutralLevel, group, shift, row, count, levels);
  }

  /** Streams, the neutral row and the block are arrays of one type. */
  private void copy(
      Object[] stream, Object neutral, int group, int shift, int row, int count, Object block) {
    int kept = lanes - shift;
    int missing = group == 0 ? rows - marginRows : 0;
    for (int i = 0; i < count; i++) {
      int to = i * lanes;
      int from = row + i;
      if (from < missing) {
        System.arraycopy(neutral, 0, block, to, kept);
      } else {
        System.arraycopy(stream[group], (from - missing) * lanes + shift, block, to, kept);
      }
      if (shift > 0) {
        System.arraycopy(stream[group + 1], from * lanes, block, to + kept, shift);
      }
    }
  }

  /** The pre-emphasised target from a sample on, as if filtered from the beginning. */
  private final class TargetFilter {
    private final PreEmphasisFilter filter = new PreEmphasisFilter();

    TargetFilter(long sample) {
      long end = Math.min(sample, wet.length);
      for (long n = Math.max(0, end - 2L * Stretches.FILTER_SETTLE_FRAMES); n < end; n++) {
        filter.next(wet[(int) n]);
      }
    }

    double next(int sample) {
      return filter.next(wet[sample]);
    }
  }
}
