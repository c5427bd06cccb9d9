package org.optofit.dsp;

/**
 * The whole unit as it is heard: the compressor, a bypass, the difference and a trim, which
 * cross-fade.
 *
 * <pre>
 * out[n]   = u wet + f dry              u + f + d = 1, one of them 1 when no fade runs
 * heard[n] = u t wet + f dry + d dry (1 - g)
 * </pre>
 *
 * <p>The shares u (unit), f (bypass) and d (difference) move linearly over {@value #FADE_MS} ms:
 * all three are the same signal with another gain, so their levels add up. They are time-aligned,
 * since the compressor has no latency, and the compressor keeps running whatever is heard. The trim
 * t is for listening: it moves what is heard of the unit and stands behind the meters. {@code out}
 * is what meters read, where the difference counts as the unit.
 *
 * <p>Neither bypassed nor trimmed, the output is exactly that of {@link FeedForwardCompressor};
 * playback and offline rendering both run through this class, which is why they agree bit for bit.
 *
 * <p>{@link #prepare} allocates; everything else may run on the audio thread.
 */
public final class UnitProcessor {
  /** Length of every fade between two things to listen to, in milliseconds. */
  public static final double FADE_MS = 10;

  private final FeedForwardCompressor compressor = new FeedForwardCompressor();
  private final LinearGlide dryShare = new LinearGlide();
  private final LinearGlide differenceShare = new LinearGlide();
  private final LinearGlide trim = new LinearGlide();

  /**
   * Makes ready for a stream and resets; everything that can be set is asked for anew.
   *
   * @param sampleRateHz 8000 to 192000 Hz
   * @param channels 1 or more
   * @param link how channels share the gain
   * @throws IllegalArgumentException if the rate or the channel count is outside its range
   */
  public void prepare(double sampleRateHz, int channels, ChannelLink link) {
    compressor.prepare(sampleRateHz, channels, link);
    dryShare.prepare(sampleRateHz, FADE_MS, 0);
    differenceShare.prepare(sampleRateHz, FADE_MS, 0);
    trim.prepare(sampleRateHz, OutputVolume.GLIDE_MS, 1);
  }

  /** Clears the gain state and ends glides and fades at their targets. Audio thread. */
  public void reset() {
    compressor.reset();
    dryShare.reset();
    differenceShare.reset();
    trim.reset();
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
   * Asks for what is to be heard; the first call after {@link #prepare} takes effect at once, later
   * ones fade. Audio thread.
   */
  public void setListening(Listening listening) {
    dryShare.moveTo(listening == Listening.DRY ? 1 : 0);
    differenceShare.moveTo(listening == Listening.DIFFERENCE ? 1 : 0);
  }

  /**
   * Asks for a gain of the unit that is heard and not metered, in dB; the first call after {@link
   * #prepare} takes effect at once, later ones glide as the volume does. Audio thread.
   */
  public void setTrimDb(double trimDb) {
    trim.moveTo(Decibels.toFactor(trimDb));
  }

  /**
   * Runs a block through the unit. Audio thread.
   *
   * @param input samples per channel, as many channels as prepared
   * @param output takes the unit's output or, bypassed, its input; same shape, other arrays than
   *     the input's
   * @param gain takes the smoothed gain factor without make-up, the lowest of all channels,
   *     whatever is heard
   * @param offset first frame of the block in all arrays
   * @param frames length of the block
   */
  public void process(float[][] input, float[][] output, float[] gain, int offset, int frames) {
    process(input, output, output, gain, offset, frames);
  }

  /**
   * The same with what is heard beside what is metered.
   *
   * @param heard takes what is heard, trimmed; the output's arrays if only that matters
   */
  public void process(
      float[][] input, float[][] output, float[][] heard, float[] gain, int offset, int frames) {
    compressor.process(input, output, gain, offset, frames);
    boolean plain = dryShare.restsAt(0) && differenceShare.restsAt(0) && trim.restsAt(1);
    if (!plain) {
      mix(input, output, heard, gain, offset, frames);
    } else if (output != heard) {
      for (int c = 0; c < output.length; c++) {
        System.arraycopy(output[c], offset, heard[c], offset, frames);
      }
    }
  }

  private void mix(
      float[][] input, float[][] output, float[][] heard, float[] gain, int offset, int frames) {
    for (int n = offset; n < offset + frames; n++) {
      double f = dryShare.next();
      double d = differenceShare.next();
      double ut = Math.max(0, 1 - f - d) * trim.next();
      double taken = 1 - (double) gain[n];
      for (int c = 0; c < input.length; c++) {
        double dry = SampleGuard.clean(input[c][n]);
        double wet = output[c][n];
        output[c][n] = SampleGuard.normal(f == 1 ? dry : wet + f * (dry - wet));
        heard[c][n] = SampleGuard.normal(ut * wet + f * dry + d * taken * dry);
      }
    }
  }

  /** Number of input samples that were not finite and became 0 since the last reset. */
  public long replacedSamples() {
    return compressor.replacedSamples();
  }
}
