package org.optofit.fit;

/** Blocks in which the passes run, and the cleaning of states between them. */
final class Blocks {
  /** Length of a block in samples: its buffers stay in the first-level cache. */
  static final int FRAMES = 128;

  /** Magnitude below which a state is as good as zero. */
  static final double SMALLEST_STATE = 1e-100;

  private Blocks() {}

  /**
   * Sets states too small to matter to zero.
   *
   * <p>A decaying one-pole never reaches zero by itself: it sticks at a subnormal number, and each
   * step on one costs some twenty times as much. Digital silence is all it takes.
   */
  static void flush(double[] state) {
    for (int i = 0; i < state.length; i++) {
      if (Math.abs(state[i]) < SMALLEST_STATE) {
        state[i] = 0;
      }
    }
  }
}
