package org.optofit.ui.control;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * What of a history is shown: all that came in or, while frozen, what there was at that moment with
 * the rate it came in at.
 */
final class FrozenHistory {
  private final HistoryColumns live = new HistoryColumns();
  private final HistoryColumns held = new HistoryColumns();
  private final BooleanProperty frozen;
  private double liveRateHz = 48_000;
  private double heldRateHz = liveRateHz;

  /** An empty one that runs; the property belongs to the given bean. */
  FrozenHistory(Object bean) {
    frozen = new SimpleBooleanProperty(bean, "frozen", false);
    frozen.subscribe(
        now -> {
          if (now) {
            held.copy(live);
            heldRateHz = liveRateHz;
          }
        });
  }

  /** Whether what is shown stands; what comes in is kept meanwhile. */
  BooleanProperty frozenProperty() {
    return frozen;
  }

  boolean isFrozen() {
    return frozen.get();
  }

  /** What comes in. */
  HistoryColumns live() {
    return live;
  }

  /** What is shown. */
  HistoryColumns shown() {
    return frozen.get() ? held : live;
  }

  /** Rate of what is shown, Hz. */
  double shownRateHz() {
    return frozen.get() ? heldRateHz : liveRateHz;
  }

  /**
   * Takes the rate of what comes in from now on, Hz.
   *
   * @throws IllegalArgumentException if it is not above 0
   */
  void setRateHz(double rateHz) {
    if (!(rateHz > 0)) {
      throw new IllegalArgumentException("sample rate " + rateHz + " Hz is not above 0");
    }
    liveRateHz = rateHz;
  }
}
