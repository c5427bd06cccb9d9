package org.optofit.store;

import java.util.List;

/**
 * How the meters are looked at.
 *
 * @param output whether the needle shows the output level, else gain reduction
 * @param zeroVuDbfs level of a sine that reads 0 VU, in dBFS of its peak, one of {@link
 *     #ZERO_VU_DBFS}
 * @param spanSeconds time that the history shows, one of {@link #SPANS_SECONDS}
 * @param rangeDb lower end of the level scale in dB below 0, one of {@link #RANGES_DB}
 */
public record MeterSettings(boolean output, int zeroVuDbfs, int spanSeconds, int rangeDb) {
  /** Levels of a sine that may read 0 VU, in dBFS of its peak. */
  public static final List<Integer> ZERO_VU_DBFS = List.of(-24, -20, -18, -14);

  /** Spans of the history in seconds. */
  public static final List<Integer> SPANS_SECONDS = List.of(5, 10, 30, 60);

  /** Ranges of the level scale in dB. */
  public static final List<Integer> RANGES_DB = List.of(24, 48, 72);

  /** Gain reduction, 0 VU at −18 dBFS, 10 s, 48 dB. */
  public static final MeterSettings DEFAULTS = new MeterSettings(false, -18, 10, 48);

  /** Checks that each is one to choose from. */
  public MeterSettings {
    requireOneOf(ZERO_VU_DBFS, zeroVuDbfs, "0 VU at %d dBFS");
    requireOneOf(SPANS_SECONDS, spanSeconds, "a span of %d s");
    requireOneOf(RANGES_DB, rangeDb, "a range of %d dB");
  }

  private static void requireOneOf(List<Integer> values, int value, String what) {
    if (!values.contains(value)) {
      throw new IllegalArgumentException(what.formatted(value) + " is none of " + values);
    }
  }
}
