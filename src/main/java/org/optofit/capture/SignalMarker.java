package org.optofit.capture;

import java.util.Random;
import org.optofit.dsp.Decibels;

/**
 * A burst of noise of a known shape that marks one end of the capture signal.
 *
 * <p>Its autocorrelation is a single narrow peak, and stays one behind a compressor: gain that
 * moves with time weights the products of the sum and shifts none of them. A chirp of that length
 * would be found a tenth of a sample off by a clock that is off by 20 ppm.
 */
enum SignalMarker {
  /** Before the programme. */
  START(1),
  /** Behind the programme. */
  END(2);

  /** Length in seconds. */
  static final double SECONDS = 0.25;

  /** Level of its peak in dBFS. */
  static final double PEAK_DBFS = -12;

  private static final double FADE_SECONDS = 0.02;

  private final long seed;

  SignalMarker(long seed) {
    this.seed = seed;
  }

  /** Its samples at a rate in Hz. */
  float[] samples(double sampleRateHz) {
    int frames = (int) Math.rint(SECONDS * sampleRateHz);
    float[] burst = new Voices(sampleRateHz).sound(Voice.NOISE, frames, 0, new Random(seed));
    Fades.apply(burst, FADE_SECONDS * sampleRateHz);
    double factor = Decibels.toFactor(PEAK_DBFS) / Fades.peak(burst);
    for (int n = 0; n < burst.length; n++) {
      burst[n] = (float) (factor * burst[n]);
    }
    return burst;
  }
}
