package org.optofit.dsp;

/**
 * The whole unit as it is heard: the compressor and a bypass that cross-fades.
 *
 * <pre>out[n] = wet[n] + f[n] (dry[n] - wet[n])</pre>
 *
 * <p>The bypass fade f runs linearly over {@value #BYPASS_FADE_MS} ms: dry and wet are the same
 * signal with two gains, so their levels add up. Dry and wet are time-aligned, since the compressor
 * has no latency. The compressor keeps running while bypassed. Not bypassed, the output is exactly
 * that of {@link FeedForwardCompressor}; playback and offline rendering both run through this
 * class, which is why they agree bit for bit.
 *
 * <p>{@link #prepare} allocates; everything else may run on the audio thread.
 */
public final class UnitProcessor {
  /** Length of the fade between unit and bypass in milliseconds. */
  public static final double BYPASS_FADE_MS = 10;

  private final FeedForwardCompressor compressor = new FeedForwardCompressor();
  private double fadeStep = 1;
  private double dryShare;
  private double dryTarget;
  private boolean bypassGiven;

  /**
   * Makes ready for a stream and resets; parameters and bypass are asked for anew.
   *
   * @param sampleRateHz 8000 to 192000 Hz
   * @param channels 1 or more
   * @param link how channels share the gain
   * @throws IllegalArgumentException if the rate or the channel count is outside its range
   */
  public void prepare(double sampleRateHz, int channels, ChannelLink link) {
    compressor.prepare(sampleRateHz, channels, link);
    fadeStep = 1 / Math.max(1, Math.rint(BYPASS_FADE_MS * 1e-3 * sampleRateHz));
    dryShare = 0;
    dryTarget = 0;
    bypassGiven = false;
  }

  /** Clears the gain state and ends glides and fades at their targets. Audio thread. */
  public void reset() {
    compressor.reset();
    dryShare = dryTarget;
  }

  /**
   * Asks for new parameters; the first call after {@link #prepare} takes effect at once, later ones
   * glide. Audio thread.
   *
   * @param thresholdDb threshold in dBFS
   * @param ratio ratio, 1 or above
   * @param attackMs attack time, 10-90 %, in ms, above 0
   * @param releaseMs release time, 10-90 %, in ms, above 0
   * @param makeUpDb make-up gain in dB, with whatever gain the user adds
   */
  public void setParameters(
      double thresholdDb, double ratio, double attackMs, double releaseMs, double makeUpDb) {
    compressor.setParameters(thresholdDb, ratio, attackMs, releaseMs, makeUpDb);
  }

  /**
   * Asks for the dry signal (true) or the unit (false); the first call after {@link #prepare} takes
   * effect at once, later ones fade. Audio thread.
   */
  public void setBypassed(boolean bypassed) {
    dryTarget = bypassed ? 1 : 0;
    if (!bypassGiven) {
      bypassGiven = true;
      dryShare = dryTarget;
    }
  }

  /**
   * Runs a block through the unit. Audio thread.
   *
   * @param input samples per channel, as many channels as prepared
   * @param output takes the result, same shape, other arrays than the input's
   * @param gain takes the smoothed gain factor without make-up, the lowest of all channels, whether
   *     bypassed or not
   * @param offset first frame of the block in all arrays
   * @param frames length of the block
   */
  public void process(float[][] input, float[][] output, float[] gain, int offset, int frames) {
    compressor.process(input, output, gain, offset, frames);
    if (dryShare == 0 && dryTarget == 0) {
      return;
    }
    for (int n = offset; n < offset + frames; n++) {
      dryShare =
          dryShare < dryTarget
              ? Math.min(dryTarget, dryShare + fadeStep)
              : Math.max(dryTarget, dryShare - fadeStep);
      for (int c = 0; c < input.length; c++) {
        double dry = SampleGuard.finite(input[c][n]);
        double wet = output[c][n];
        output[c][n] = SampleGuard.normal(dryShare == 1 ? dry : wet + dryShare * (dry - wet));
      }
    }
  }

  /** Number of input samples that were not finite and became 0 since the last reset. */
  public long replacedSamples() {
    return compressor.replacedSamples();
  }
}
