package org.optofit.dsp;

import java.util.Arrays;

/**
 * Integrated loudness of a programme after ITU-R BS.1770-4: K weighting, blocks of {@value
 * #BLOCK_MS} ms that overlap by 75 %, two gates.
 *
 * <pre>p[j] = sum over channels of G[c] mean(y[c]^2) over block j</pre>
 *
 * <p>G is 1 for left, right and centre, 1.41 for the surrounds, 0 for low frequencies. Samples that
 * are not finite count as 0. Any division of the stream into blocks gives the same result. An
 * unfinished block at the end does not count, as the standard has it; so less than {@value
 * #BLOCK_MS} ms have no loudness. All memory is allocated at the start. One thread at a time.
 */
public final class LoudnessMeter {
  /** Length of a gating block in milliseconds. */
  public static final double BLOCK_MS = 400;

  private static final int HOPS_PER_BLOCK = 4;
  private static final double SURROUND = 1.41;

  private final KWeighting[] weighting;
  private final double[] channelGains;
  private final int hopFrames;
  private final double[] powers;
  private final double[] hops = new double[HOPS_PER_BLOCK];
  private double hopSum;
  private int inHop;
  private int hopsDone;

  /**
   * A meter that has heard nothing.
   *
   * @param sampleRateHz {@value FeedForwardCompressor#LOWEST_RATE_HZ} to {@value
   *     FeedForwardCompressor#HIGHEST_RATE_HZ} Hz
   * @param channels 1 or more; 5 are left, right, centre and two surrounds, 6 have low frequencies
   *     in fourth place, any other number is all front
   * @param frames most frames that will be added
   * @throws IllegalArgumentException if rate, channels or frames are outside their range
   */
  public LoudnessMeter(double sampleRateHz, int channels, long frames) {
    if (!(sampleRateHz >= FeedForwardCompressor.LOWEST_RATE_HZ
        && sampleRateHz <= FeedForwardCompressor.HIGHEST_RATE_HZ)) {
      throw new IllegalArgumentException(
          "sample rate " + sampleRateHz + " Hz is outside 8000 to 192000 Hz");
    }
    if (channels < 1 || frames < 0) {
      throw new IllegalArgumentException(channels + " channels of " + frames + " frames");
    }
    channelGains = channelGains(channels);
    weighting = new KWeighting[channels];
    Arrays.setAll(weighting, c -> new KWeighting(sampleRateHz));
    hopFrames = (int) Math.round(BLOCK_MS / HOPS_PER_BLOCK * 1e-3 * sampleRateHz);
    powers = new double[(int) (frames / hopFrames)];
  }

  /** G of each channel. */
  static double[] channelGains(int channels) {
    return switch (channels) {
      case 5 -> new double[] {1, 1, 1, SURROUND, SURROUND};
      case 6 -> new double[] {1, 1, 1, 0, SURROUND, SURROUND};
      default -> {
        double[] front = new double[channels];
        Arrays.fill(front, 1);
        yield front;
      }
    };
  }

  /**
   * Hears the next frames.
   *
   * @param samples per channel
   * @param offset first frame
   * @param frames number of frames
   */
  public void add(float[][] samples, int offset, int frames) {
    for (int n = offset; n < offset + frames; n++) {
      for (int c = 0; c < weighting.length; c++) {
        double y = weighting[c].next(SampleGuard.clean(samples[c][n]));
        hopSum += channelGains[c] * y * y;
      }
      if (++inHop == hopFrames) {
        finishHop();
      }
    }
  }

  private void finishHop() {
    hops[hopsDone % HOPS_PER_BLOCK] = hopSum;
    hopsDone++;
    inHop = 0;
    hopSum = 0;
    for (KWeighting each : weighting) {
      each.settle();
    }
    if (hopsDone >= HOPS_PER_BLOCK) {
      double sum = 0;
      for (double hop : hops) {
        sum += hop;
      }
      powers[hopsDone - HOPS_PER_BLOCK] = sum / (HOPS_PER_BLOCK * (double) hopFrames);
    }
  }

  /**
   * Integrated loudness of all that was heard, in LUFS; minus infinity if nothing reached the gates
   * or less than a block was heard.
   */
  public double integratedLufs() {
    return LoudnessGate.integrated(powers, Math.max(0, hopsDone - HOPS_PER_BLOCK + 1));
  }
}
