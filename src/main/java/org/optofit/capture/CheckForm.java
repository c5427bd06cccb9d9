package org.optofit.capture;

/**
 * What a check asks, to be filled in with what it found.
 *
 * @param id short fixed word for programs
 * @param title name to show
 * @param limit what is wanted, with unit
 */
record CheckForm(String id, String title, String limit) {
  /** All is well. */
  CheckOutcome passed(String value) {
    return new CheckOutcome(id, title, Severity.OK, value, limit, "");
  }

  /** Another fault, told by its own check, leaves nothing to measure. */
  CheckOutcome notMeasured() {
    return passed(Figures.NOT_MEASURED);
  }

  /** The fit runs; its result may suffer. */
  CheckOutcome warning(String value, String message) {
    return new CheckOutcome(id, title, Severity.WARNING, value, limit, message);
  }

  /** The fit does not run. */
  CheckOutcome blocking(String value, String message) {
    return new CheckOutcome(id, title, Severity.BLOCKING, value, limit, message);
  }

  /** The same with a limit that depends on the recording. */
  CheckForm withLimit(String other) {
    return new CheckForm(id, title, other);
  }
}
