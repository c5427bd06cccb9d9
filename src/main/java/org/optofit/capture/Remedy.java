package org.optofit.capture;

import java.util.Locale;

/** What can be done to a pair before a fit. */
public enum Remedy {
  /** Dry and wet change places. */
  SWAP("Swap"),
  /** Only the first channel of each recording is used. */
  FIRST_CHANNEL("Use channel 1"),
  /** Only the second channel of each recording is used; of a mono one, its only channel. */
  SECOND_CHANNEL("Use channel 2"),
  /** Each channel is a recording of its own: they are fitted one after another, as one. */
  EACH_CHANNEL("Fit each channel"),
  /** A constant offset is taken off both recordings. */
  REMOVE_OFFSET("Remove offset"),
  /** Wet is brought to dry's sample rate. */
  MATCH_RATES("Resample wet"),
  /** Wet is turned round. */
  INVERT_WET("Invert wet"),
  /** Wet is moved onto dry, by whole samples or parts of one. */
  SHIFT_WET("Shift wet"),
  /** Wet is resampled onto dry's clock. */
  CORRECT_DRIFT("Resample wet"),
  /** Only the longest part between two dropouts is used. */
  LONGEST_PART("Use longest part");

  private final String label;

  Remedy(String label) {
    this.label = label;
  }

  /** What a button says. */
  public String label() {
    return label;
  }

  /** Word used in files: "match-rates". */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
