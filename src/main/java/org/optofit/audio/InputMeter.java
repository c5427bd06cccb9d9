package org.optofit.audio;

import java.util.concurrent.atomic.AtomicInteger;
import org.optofit.dsp.Decibels;

/**
 * Level of what is being recorded, from the thread that reads to whoever shows it: the highest
 * sample since it was last asked.
 *
 * <p>Neither side waits for the other.
 */
public final class InputMeter {
  /** Samples from here on are clipping: full scale of 16 bit less one step. */
  private static final float FULL_SCALE = 1 - 1.5f / (1 << 15);

  /** Bits of a float that is not negative are in the order of its value. */
  private final AtomicInteger peakBits = new AtomicInteger();

  private final AtomicInteger fullScaleSamples = new AtomicInteger();

  /** Takes a block. The thread that reads. */
  void measure(float[] samples, int frames) {
    float peak = 0;
    int full = 0;
    for (int n = 0; n < frames; n++) {
      float magnitude = Math.abs(samples[n]);
      peak = Math.max(peak, magnitude);
      full += magnitude >= FULL_SCALE ? 1 : 0;
    }
    int bits = Float.floatToRawIntBits(peak);
    int before = peakBits.get();
    while (bits > before && !peakBits.compareAndSet(before, bits)) {
      before = peakBits.get();
    }
    if (full > 0) {
      fullScaleSamples.addAndGet(full);
    }
  }

  /** Level in dBFS of the highest sample since the last call. One thread. */
  public double pollPeakDbfs() {
    return Decibels.fromFactor(Float.intBitsToFloat(peakBits.getAndSet(0)));
  }

  /** Samples at full scale since the last call. One thread. */
  public int pollFullScaleSamples() {
    return fullScaleSamples.getAndSet(0);
  }
}
