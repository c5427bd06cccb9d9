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

  private int glideFrames = 1;
  private int glideLeft;
  private double factor = 1;
  private double target = 1;
  private boolean given;

  /** Makes ready for a sample rate in Hz; the next volume takes effect at once. */
  public void prepare(double sampleRateHz) {
    glideFrames = (int) Math.max(1, Math.round(GLIDE_MS * 1e-3 * sampleRateHz));
    glideLeft = 0;
    given = false;
  }

  /** Ends a running glide at its target. */
  public void reset() {
    glideLeft = 0;
    factor = target;
  }

  /** Asks for a volume in dB; negative infinity is silence. The first one is taken at once. */
  public void setDb(double volumeDb) {
    double wanted = Decibels.toFactor(volumeDb);
    if (!given) {
      given = true;
      target = wanted;
      reset();
    } else if (wanted != target) {
      target = wanted;
      glideLeft = glideFrames;
    }
  }

  /**
   * Applies the volume in place.
   *
   * @param block samples per channel
   * @param offset first frame
   * @param frames number of frames
   */
  public void process(float[][] block, int offset, int frames) {
    for (int n = offset; n < offset + frames; n++) {
      if (glideLeft > 0) {
        factor += (target - factor) / glideLeft;
        glideLeft--;
      }
      if (factor != 1) {
        for (float[] channel : block) {
          channel[n] = (float) (factor * channel[n]);
        }
      }
    }
  }
}
