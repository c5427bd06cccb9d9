package org.optofit.store;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.optofit.capture.Alignment;
import org.optofit.fit.SweepPointFit;

/**
 * A fit as a sweep keeps it between runs.
 *
 * @param key what it depends on
 * @param fit the best so far and what it was tried from
 * @param warnings what the checks had to say about the recording
 * @param alignment where wet lay against dry, if it was measured
 * @param resampledFromHz rate in Hz that wet was resampled from, if it was
 */
public record SweepRecord(
    SweepKey key,
    SweepPointFit fit,
    List<SweepWarning> warnings,
    Optional<Alignment> alignment,
    OptionalDouble resampledFromHz) {
  /** Copies the list. */
  public SweepRecord {
    warnings = List.copyOf(warnings);
  }

  /** The same with another fit. */
  public SweepRecord with(SweepPointFit other) {
    return new SweepRecord(key, other, warnings, alignment, resampledFromHz);
  }
}
