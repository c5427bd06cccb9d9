package org.optofit.capture;

import java.util.Optional;

/**
 * What one check found.
 *
 * @param id short fixed word for programs: {@code sample-rate}, {@code length}
 * @param title name to show
 * @param severity what it means for a fit
 * @param value what was measured, with unit
 * @param limit what is wanted, with unit
 * @param message finding, number, next step; empty when {@link Severity#OK}
 * @param remedy what would help; empty when nothing here can
 */
public record CheckOutcome(
    String id,
    String title,
    Severity severity,
    String value,
    String limit,
    String message,
    Optional<Remedy> remedy) {
  /** Checks that a fault is explained and nothing else is. */
  public CheckOutcome {
    if ((severity == Severity.OK) != message.isEmpty()) {
      throw new IllegalArgumentException(
          "check " + id + " of severity " + severity + " has the message \"" + message + "\"");
    }
  }

  /**
   * Whether another fault, told by its own check, left nothing to measure; the severity is {@link
   * Severity#OK} then and says nothing.
   */
  public boolean notMeasured() {
    return value.equals(Figures.NOT_MEASURED);
  }

  /** A finding that nothing here can help. */
  CheckOutcome(
      String id, String title, Severity severity, String value, String limit, String message) {
    this(id, title, severity, value, limit, message, Optional.empty());
  }

  /** The same with something that would help. */
  CheckOutcome with(Remedy other) {
    return new CheckOutcome(id, title, severity, value, limit, message, Optional.of(other));
  }
}
