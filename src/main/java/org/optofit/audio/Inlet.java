package org.optofit.audio;

import org.optofit.dsp.DriftResampler;

/**
 * An open input, ready for an output of one rate.
 *
 * @param ring what comes in
 * @param resampler reads it at the output's rate; the audio thread's own
 * @param outputRateHz that rate in Hz
 */
record Inlet(InputRing ring, DriftResampler resampler, double outputRateHz) {
  static Inlet of(InputRing ring, double outputRateHz) {
    return new Inlet(ring, new DriftResampler(ring.rateHz() / outputRateHz), outputRateHz);
  }
}
