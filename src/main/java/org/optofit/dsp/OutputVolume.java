package org.optofit.dsp;

/**
 * Listening volume: a factor that glides linearly to its target over {@value #GLIDE_MS} ms.
 *
 * <p>It stands behind the meters, so turning it changes what is heard and nothing that is shown. At
 * 0 dB it changes no bit. {@link #prepare} does not allocate; everything may run on the audio
 * thread.
 */
public final class OutputVolume {
  /** Length of the glide to a new volume in milliseconds. */
  public static final double GLIDE_MS = 20;

  private final LinearGlide factor = new LinearGlide();

  /** A volume of 0 dB. */
  public OutputVolume() {
    factor.prepare(FeedForwardCompressor.LOWEST_RATE_HZ, GLIDE_MS, 1);
  }

  /** Makes ready for a sample rate in Hz; the next volume takes effect at once. */
  public void prepare(double sampleRateHz) {
    factor.prepare(sampleRateHz, GLIDE_MS, 1);
  }

  /** Ends a running glide at its target. */
  public void reset() {
    factor.reset();
  }

  /** Asks for a volume in dB; negative infinity is silence. The first one is taken at once. */
  public void setDb(double volumeDb) {
    factor.moveTo(Decibels.toFactor(volumeDb));
  }

  /**
   * Applies the volume in place.
   *
   * @param block samples per channel
   * @param offset first frame
   * @param frames number of frames
   */
  public void process(float[][] block, int offset, int frames) {
    if (factor.restsAt(1)) {
      return;
    }
    for (int n = offset; n < offset + frames; n++) {
      double now = factor.next();
      for (float[] channel : block) {
        channel[n] = SampleGuard.normal(now * channel[n]);
      }
    }
  }
}
