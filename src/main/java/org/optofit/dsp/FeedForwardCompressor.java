package org.optofit.dsp;

/**
 * The compressor that is heard: gain computer, ballistics and make-up on a stream of blocks.
 *
 * <pre>out[n] = 10^(M/20) g[n] x[n]</pre>
 *
 * <p>Any division of a stream into blocks gives the same samples bit for bit. New parameters glide
 * over {@value #GLIDE_MS} ms and then hold their exact values, so a steady result does not depend
 * on how it was reached. Not-a-number and infinity in the input become 0 and are counted; they
 * never reach a state.
 *
 * <p>{@link #prepare} allocates; everything else may run on the audio thread.
 */
/*
 * The glide runs linearly in threshold (dB), slope 1 - 1/R, both coefficients and make-up (dB): each
 * is what the per-sample arithmetic uses, so a gliding sample costs a handful of additions and one
 * exponential. On the last sample of a glide the targets are copied, not approached.
 */
public final class FeedForwardCompressor {
  /** Length of a parameter glide in milliseconds. */
  public static final double GLIDE_MS = 20;

  /** Lowest sample rate taken, in Hz. */
  public static final double LOWEST_RATE_HZ = 8_000;

  /** Highest sample rate taken, in Hz. */
  public static final double HIGHEST_RATE_HZ = 192_000;

  private static final int THRESHOLD = 0;
  private static final int SLOPE = 1;
  private static final int ATTACK = 2;
  private static final int RELEASE = 3;
  private static final int MAKE_UP = 4;
  private static final int COUNT = 5;

  private final GainComputer gainComputer = new GainComputer();
  private final double[] current = new double[COUNT];
  private final double[] target = new double[COUNT];
  private final double[] step = new double[COUNT];
  private Ballistics[] ballistics = new Ballistics[0];
  private double sampleRateHz;
  private ChannelLink link = ChannelLink.LINKED;
  private int glideFrames;
  private int glideLeft;
  private boolean parametersGiven;
  private double makeUpFactor = 1;
  private long replacedSamples;

  /**
   * Makes ready for a stream and resets; parameters are asked for anew.
   *
   * @param sampleRateHz {@value #LOWEST_RATE_HZ} to {@value #HIGHEST_RATE_HZ} Hz
   * @param channels 1 or more
   * @param link how channels share the gain
   * @throws IllegalArgumentException if the rate or the channel count is outside its range
   */
  public void prepare(double sampleRateHz, int channels, ChannelLink link) {
    if (!(sampleRateHz >= LOWEST_RATE_HZ && sampleRateHz <= HIGHEST_RATE_HZ)) {
      throw new IllegalArgumentException(
          "sample rate " + sampleRateHz + " Hz is outside 8000 to 192000 Hz");
    }
    if (channels < 1) {
      throw new IllegalArgumentException("channel count " + channels + " is below 1");
    }
    this.sampleRateHz = sampleRateHz;
    this.link = link;
    glideFrames = (int) Math.round(GLIDE_MS * 1e-3 * sampleRateHz);
    ballistics = new Ballistics[channels];
    for (int c = 0; c < channels; c++) {
      ballistics[c] = new Ballistics();
    }
    parametersGiven = false;
    setParameters(0, 1, 10, 100, 0);
    parametersGiven = false;
    reset();
  }

  /** Clears the gain state and ends a running glide at its target. Audio thread. */
  public void reset() {
    finishGlide();
    for (Ballistics b : ballistics) {
      b.reset();
    }
    replacedSamples = 0;
  }

  /**
   * Asks for new parameters; the first call after {@link #prepare} takes effect at once, later ones
   * glide. Audio thread.
   *
   * @param thresholdDb threshold in dBFS
   * @param ratio ratio, 1 or above
   * @param attackMs attack time, 10-90 %, in ms, above 0
   * @param releaseMs release time, 10-90 %, in ms, above 0
   * @param makeUpDb make-up gain in dB
   */
  public void setParameters(
      double thresholdDb, double ratio, double attackMs, double releaseMs, double makeUpDb) {
    target[THRESHOLD] = thresholdDb;
    target[SLOPE] = GainComputer.slopeOf(ratio);
    target[ATTACK] = TimeConstant.coefficient(attackMs, sampleRateHz);
    target[RELEASE] = TimeConstant.coefficient(releaseMs, sampleRateHz);
    target[MAKE_UP] = makeUpDb;
    if (!parametersGiven) {
      parametersGiven = true;
      finishGlide();
      return;
    }
    glideLeft = glideFrames;
    for (int i = 0; i < COUNT; i++) {
      step[i] = (target[i] - current[i]) / glideFrames;
    }
  }

  /**
   * Compresses a block; input and output may be the same arrays. Audio thread.
   *
   * @param input samples per channel, as many channels as prepared
   * @param output takes the result, same shape
   * @param gain takes the smoothed gain factor without make-up, the lowest of all channels; at
   *     least {@code offset + frames} long
   * @param offset first frame of the block in all arrays
   * @param frames length of the block
   */
  public void process(float[][] input, float[][] output, float[] gain, int offset, int frames) {
    for (int n = offset; n < offset + frames; n++) {
      if (glideLeft > 0) {
        glide();
      }
      gain[n] =
          SampleGuard.gain(
              link == ChannelLink.LINKED
                  ? linkedFrame(input, output, n)
                  : dualMonoFrame(input, output, n));
    }
  }

  /** Number of input samples that were not finite and became 0 since the last reset. */
  public long replacedSamples() {
    return replacedSamples;
  }

  private double linkedFrame(float[][] input, float[][] output, int n) {
    double magnitude = 0;
    for (float[] channel : input) {
      double m = Math.abs(channel[n]);
      if (m > magnitude && m <= Float.MAX_VALUE) {
        magnitude = m;
      }
    }
    double g = ballistics[0].next(gainComputer.gain(magnitude));
    for (int c = 0; c < input.length; c++) {
      output[c][n] = SampleGuard.normal(makeUpFactor * g * finite(input[c][n]));
    }
    return g;
  }

  private double dualMonoFrame(float[][] input, float[][] output, int n) {
    double lowest = 1;
    for (int c = 0; c < input.length; c++) {
      double x = finite(input[c][n]);
      double g = ballistics[c].next(gainComputer.gain(Math.abs(x)));
      output[c][n] = SampleGuard.normal(makeUpFactor * g * x);
      lowest = Math.min(lowest, g);
    }
    return lowest;
  }

  private double finite(float sample) {
    if (!SampleGuard.isFinite(sample)) {
      replacedSamples++;
    }
    return SampleGuard.clean(sample);
  }

  private void glide() {
    glideLeft--;
    if (glideLeft == 0) {
      finishGlide();
      return;
    }
    for (int i = 0; i < COUNT; i++) {
      current[i] += step[i];
    }
    apply();
  }

  private void finishGlide() {
    glideLeft = 0;
    System.arraycopy(target, 0, current, 0, COUNT);
    apply();
  }

  private void apply() {
    gainComputer.set(current[THRESHOLD], current[SLOPE]);
    for (Ballistics b : ballistics) {
      b.set(current[ATTACK], current[RELEASE]);
    }
    makeUpFactor = Decibels.toFactor(current[MAKE_UP]);
  }
}
