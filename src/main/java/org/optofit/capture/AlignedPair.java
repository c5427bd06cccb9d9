package org.optofit.capture;

/**
 * Dry and wet at one rate, one channel each, equally long, frame n of one belonging to frame n of
 * the other.
 *
 * @param dry input
 * @param wet output
 * @param sampleRateHz rate of both in Hz
 * @param firstDryFrame frame of the dry recording that both begin with
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; a signal is its array
record AlignedPair(float[] dry, float[] wet, double sampleRateHz, int firstDryFrame) {
  /** Time in the dry recording of a frame, in seconds. */
  double seconds(double frame) {
    return (firstDryFrame + frame) / sampleRateHz;
  }
}
