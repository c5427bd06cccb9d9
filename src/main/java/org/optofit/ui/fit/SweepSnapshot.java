package org.optofit.ui.fit;

import java.util.List;
import org.optofit.app.SweepPoint;

/**
 * How far a running sweep is.
 *
 * @param points its captures in the order they were given
 * @param doing what is being done, for the status bar
 * @param progress share done, 0 to 1
 * @param secondsLeft time left, not finite while it cannot be told
 */
record SweepSnapshot(List<SweepPoint> points, String doing, double progress, double secondsLeft) {
  SweepSnapshot {
    points = List.copyOf(points);
  }
}
