package org.optofit.ui;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.optofit.store.WindowPlace;
import org.optofit.store.WindowSettings;

/** Where a window of last time may stand again: screens come and go. Needs no toolkit. */
final class WindowPlaces {
  /** So much of the upper edge must be in sight to take the window by it, in pixels. */
  private static final double GRIP_WIDTH = 120;

  private static final double GRIP_HEIGHT = 24;

  private WindowPlaces() {}

  /** The place of last time if its upper edge can be seen and taken on one of the screens. */
  static Optional<WindowPlace> visible(WindowSettings last, List<Rectangle2D> screens) {
    return Optional.ofNullable(last.place())
        .filter(place -> screens.stream().anyMatch(screen -> holdsGrip(screen, place, last)));
  }

  private static boolean holdsGrip(Rectangle2D screen, WindowPlace place, WindowSettings last) {
    double left = Math.max(place.x(), screen.getMinX());
    double right = Math.min(place.x() + last.size().width(), screen.getMaxX());
    return right - left >= GRIP_WIDTH
        && place.y() >= screen.getMinY()
        && place.y() + GRIP_HEIGHT <= screen.getMaxY();
  }
}
