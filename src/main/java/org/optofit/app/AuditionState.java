package org.optofit.app;

import org.jspecify.annotations.Nullable;
import org.optofit.audio.LoopRegion;

/**
 * One state of undo: all that is set while listening.
 *
 * @param comparison both slots and what is heard of them
 * @param loop the part of the clip that repeats, or null
 */
record AuditionState(Comparison comparison, @Nullable LoopRegion loop) {
  /** The same with another loop, or none. */
  AuditionState withLoop(@Nullable LoopRegion other) {
    return new AuditionState(comparison, other);
  }
}
