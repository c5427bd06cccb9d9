package org.optofit.ui.fit;

import org.optofit.capture.CheckOutcome;
import org.optofit.ui.control.Mark;

/** How what a check found is marked. */
final class OutcomeMark {
  private OutcomeMark() {}

  /** The mark of one outcome; what could not be measured has neither passed nor failed. */
  static Mark of(CheckOutcome outcome) {
    if (outcome.notMeasured()) {
      return Mark.NOT_MEASURED;
    }
    return switch (outcome.severity()) {
      case OK -> Mark.OK;
      case WARNING -> Mark.WARNING;
      case BLOCKING -> Mark.BLOCKING;
    };
  }
}
