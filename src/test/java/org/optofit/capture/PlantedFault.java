package org.optofit.capture;

import org.jspecify.annotations.Nullable;

/**
 * One fault in an otherwise sound pair, and the check that has to find it.
 *
 * @param base name of the sound pair
 * @param name the fault in words
 * @param pair the pair with it
 * @param preparation what is done before the checks
 * @param check id of the check
 * @param severity how bad it is
 * @param words part of the message
 * @param remedy what the check proposes, or null
 */
record PlantedFault(
    String base,
    String name,
    CapturePair pair,
    Preparation preparation,
    String check,
    Severity severity,
    String words,
    @Nullable Remedy remedy) {
  /** What the report makes of it. */
  CaptureReport report() {
    return CaptureReport.of(pair, preparation);
  }

  @Override
  public String toString() {
    return base + ": " + name;
  }
}
