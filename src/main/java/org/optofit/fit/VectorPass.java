package org.optofit.fit;

import static org.optofit.fit.VectorLanes.COUNT;

/**
 * Walks over as many stretches at once as there are lanes, block by block.
 *
 * <p>First the gain settles, while input and target count as silent; then the filters do; then the
 * sums begin. An object is the scratch memory of one task and runs once.
 */
abstract class VectorPass {
  /** The block in work. */
  final VectorBlock block = new VectorBlock();

  /** Where the passes stand. */
  final KernelPoint point;

  private final InterleavedSignal signal;
  private final Stretches stretches;
  private final int group;
  private final float[] shiftedInputs = new float[VectorBlock.ROWS * COUNT];
  private final int[] shiftedLevels = new int[VectorBlock.ROWS * COUNT];
  private final float[] shiftedTargets = new float[VectorBlock.ROWS * COUNT];
  private float[] inputs;
  private int[] levels;
  private float[] targets;
  private int offset;

  /** A walk over a group of stretches, not yet begun. */
  VectorPass(InterleavedSignal signal, Stretches stretches, int group, KernelPoint point) {
    this.signal = signal;
    this.stretches = stretches;
    this.group = group;
    this.point = point;
    this.inputs = signal.input[group];
    this.levels = signal.level[group];
    this.targets = signal.target[group];
  }

  /** Works on a block whose static gain is in place; silent ones only move the gain. */
  abstract void step(int rows, boolean silent);

  /** Forgets what was summed so far. */
  abstract void clearSums();

  /**
   * Lanes with a stretch. The others see the end of the last stretch while they warm up, and their
   * filters ring when counting begins, so they are left out of every sum.
   */
  final int lanes() {
    return Math.min(COUNT, stretches.count() - (group - 1) * COUNT);
  }

  /** Rows that count. */
  final int rows() {
    return stretches.frames();
  }

  /** Runs up to the first row that counts, sums cleared; there is nothing left of the margin. */
  final void warmUp() {
    long most = (long) group * COUNT * signal.rows;
    int settle = (int) Math.min(most, stretches.warmUp(point));
    int filterSettle = Math.min(settle, Stretches.FILTER_SETTLE_FRAMES);
    advance(-settle, -filterSettle, true);
    advance(-filterSettle, 0);
    clearSums();
  }

  /** Runs over rows that count. */
  final void advance(int from, int to) {
    advance(from, to, false);
  }

  private void advance(int from, int to, boolean silent) {
    int row = from;
    while (row < to) {
      int ahead = signal.rows - Math.floorMod(row, signal.rows);
      int rows = Math.min(VectorBlock.ROWS, Math.min(to - row, ahead));
      locate(row, rows, silent);
      VectorGainPass.run(levels, offset, rows, point, block);
      if (!silent) {
        block.read(inputs, targets, offset, rows);
      }
      step(rows, silent);
      row += rows;
    }
  }

  /** Finds rows; negative ones are the end of lanes further left. */
  private void locate(int row, int rows, boolean silent) {
    int back = Math.floorDiv(-row + signal.rows - 1, signal.rows);
    int home = (group * COUNT - back) / COUNT;
    int shift = (group * COUNT - back) % COUNT;
    int from = row + back * signal.rows;
    if (shift == 0 && home > 0) {
      inputs = signal.input[home];
      levels = signal.level[home];
      targets = signal.target[home];
      offset = from * COUNT;
      return;
    }
    inputs = shiftedInputs;
    levels = shiftedLevels;
    targets = shiftedTargets;
    offset = 0;
    signal.copyLevels(home, shift, from, rows, levels);
    if (!silent) {
      signal.copySamples(home, shift, from, rows, inputs, targets);
    }
  }
}
