package org.optofit.audio;

/**
 * Carries measurements from the audio thread to the window without locks or allocation.
 *
 * <p>One thread writes, one thread polls. A reader that stays away loses the oldest measurements,
 * never the newest.
 */
public final class MeterRing {
  /** Length of one measured piece in milliseconds. */
  public static final double HOP_MS = 2;

  /**
   * Takes the next measurement whose end has been heard. Window thread.
   *
   * @param into takes the values
   * @param upToStreamFrame frame heard now, see {@link PlaybackStatus#streamFrame}; {@link
   *     Long#MAX_VALUE} for all there is
   * @return false if there is none, {@code into} is then unchanged
   */
  public boolean poll(MeterFrame into, long upToStreamFrame) {
    return false;
  }
}
