package org.optofit.testdata;

import java.util.Random;
import org.optofit.dsp.ChannelLink;
import org.optofit.dsp.FeedForwardCompressor;
import org.optofit.model.AudioClip;
import org.optofit.model.CompressorParameters;

/** Made-up music: bursts of noise and tone with levels from -40 to -2 dBFS, always the same. */
public final class Music {
  /** Sample rate of everything here, in Hz. */
  public static final double RATE_HZ = 44_100;

  private static final double BURST_SECONDS = 0.4;

  private Music() {}

  /** A piece; another seed is another performance. */
  public static float[] samples(double seconds, long seed) {
    Random random = new Random(seed);
    float[] x = new float[(int) (seconds * RATE_HZ)];
    int burst = (int) (BURST_SECONDS * RATE_HZ);
    double level = 0;
    double cycles = 0;
    for (int n = 0; n < x.length; n++) {
      if (n % burst == 0) {
        level = Math.pow(10, (-40 + 38 * random.nextDouble()) / 20);
        cycles = (60 + 900 * random.nextDouble()) / RATE_HZ;
      }
      double decay = Math.exp(-3.0 * (n % burst) / burst);
      double tone = Math.sin(2 * Math.PI * cycles * n);
      x[n] = (float) (level * decay * (0.7 * tone + 0.3 * (2 * random.nextDouble() - 1)));
    }
    return x;
  }

  /** A signal through the compressor. */
  public static float[] compressed(float[] dry, CompressorParameters p) {
    FeedForwardCompressor compressor = new FeedForwardCompressor();
    compressor.prepare(RATE_HZ, 1, ChannelLink.LINKED);
    compressor.setParameters(p.thresholdDb(), p.ratio(), p.attackMs(), p.releaseMs(), p.makeUpDb());
    float[] wet = new float[dry.length];
    compressor.process(
        new float[][] {dry}, new float[][] {wet}, new float[dry.length], 0, dry.length);
    return wet;
  }

  /** A clip of one or more channels. */
  public static AudioClip clip(String name, float[]... channels) {
    return new AudioClip(name, RATE_HZ, channels, "32 bit float");
  }
}
