package org.optofit.app;

/**
 * Part of a recording that is fitted.
 *
 * @param fromSeconds beginning, 0 or more
 * @param toSeconds end, above the beginning; infinity for the end of the recording
 */
public record FitSection(double fromSeconds, double toSeconds) {
  /** The whole recording. */
  public static final FitSection WHOLE = new FitSection(0, Double.POSITIVE_INFINITY);

  /** Checks the order. */
  public FitSection {
    if (!(fromSeconds >= 0 && fromSeconds < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("start of the section " + fromSeconds + " s is below 0");
    }
    if (!(toSeconds > fromSeconds)) {
      throw new IllegalArgumentException(
          "end of the section " + toSeconds + " s is not after its start " + fromSeconds + " s");
    }
  }
}
