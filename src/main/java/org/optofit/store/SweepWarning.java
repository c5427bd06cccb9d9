package org.optofit.store;

/**
 * A check of a recording that warns.
 *
 * @param id the check's word for programs
 * @param title its name
 * @param value what was measured, with unit
 * @param message finding, number, next step
 */
public record SweepWarning(String id, String title, String value, String message) {}
