package org.optofit.ui.control;

/** Is told of a loop that somebody drew or adjusted. */
@FunctionalInterface
public interface LoopHandler {
  /**
   * A loop was set.
   *
   * @param startFrame first frame of the loop
   * @param endFrame frame after its last one, above {@code startFrame}
   */
  void loopSet(long startFrame, long endFrame);
}
