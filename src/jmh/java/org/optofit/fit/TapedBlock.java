package org.optofit.fit;

import java.util.ArrayList;
import java.util.List;
import org.optofit.fit.ChunkedSignal.Chunk;

/**
 * A block of a chunk, all of it counted or all of it warm-up.
 *
 * @param begin first sample
 * @param frames length in samples
 * @param counted whether its error is part of the loss
 */
record TapedBlock(int begin, int frames, boolean counted) {
  /** The blocks of a chunk in order. */
  static List<TapedBlock> of(Chunk chunk) {
    List<TapedBlock> blocks = new ArrayList<>();
    add(blocks, chunk.begin(), chunk.counted(), false);
    add(blocks, chunk.counted(), chunk.end(), true);
    return blocks;
  }

  private static void add(List<TapedBlock> blocks, int begin, int end, boolean counted) {
    for (int n = begin; n < end; n += Blocks.FRAMES) {
      blocks.add(new TapedBlock(n, Math.min(Blocks.FRAMES, end - n), counted));
    }
  }
}
