package org.optofit.store;

import java.util.Optional;
import org.optofit.capture.Remedy;

/**
 * A check of a recording that warns.
 *
 * @param id the check's word for programs
 * @param title its name
 * @param value what was measured, with unit
 * @param message finding, number, next step
 * @param remedy what would help; empty when nothing here can
 */
public record SweepWarning(
    String id, String title, String value, String message, Optional<Remedy> remedy) {}
