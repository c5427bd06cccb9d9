package org.optofit.store;

import java.util.List;

/**
 * A sweep on disk.
 *
 * @param entries its rows
 * @param fits fits of these and, perhaps, of former rows
 */
public record SweepState(List<SweepEntry> entries, List<SweepRecord> fits) {
  /** A sweep not begun. */
  public static final SweepState EMPTY = new SweepState(List.of(), List.of());

  /** Copies the lists. */
  public SweepState {
    entries = List.copyOf(entries);
    fits = List.copyOf(fits);
  }
}
