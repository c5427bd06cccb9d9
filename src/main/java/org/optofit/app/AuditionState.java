package org.optofit.app;

import org.jspecify.annotations.Nullable;
import org.optofit.audio.LoopRegion;

/**
 * One state of undo: all that is set while listening.
 *
 * @param setting the unit's face and the listening volume
 * @param loop the part of the clip that repeats, or null
 */
record AuditionState(UnitSetting setting, @Nullable LoopRegion loop) {
  /** The same with the unit set otherwise. */
  AuditionState withSetting(UnitSetting other) {
    return new AuditionState(other, loop);
  }

  /** The same with another loop, or none. */
  AuditionState withLoop(@Nullable LoopRegion other) {
    return new AuditionState(setting, other);
  }
}
