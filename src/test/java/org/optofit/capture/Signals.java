package org.optofit.capture;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.optofit.dsp.ChannelLink;
import org.optofit.dsp.FeedForwardCompressor;
import org.optofit.model.AudioClip;
import org.optofit.model.CompressorParameters;

/** What happens to recordings, done to arrays of samples. None changes its argument. */
final class Signals {
  private Signals() {}

  static AudioClip clip(double rateHz, float[]... channels) {
    return new AudioClip("clip", rateHz, channels, "32 bit float");
  }

  static float[] compressed(float[] dry, CompressorParameters p, double rateHz) {
    FeedForwardCompressor compressor = new FeedForwardCompressor();
    compressor.prepare(rateHz, 1, ChannelLink.LINKED);
    compressor.setParameters(p.thresholdDb(), p.ratio(), p.attackMs(), p.releaseMs(), p.makeUpDb());
    float[] wet = new float[dry.length];
    compressor.process(
        new float[][] {dry}, new float[][] {wet}, new float[dry.length], 0, dry.length);
    return wet;
  }

  static float[] each(float[] x, DoubleUnaryOperator change) {
    float[] y = new float[x.length];
    for (int n = 0; n < x.length; n++) {
      y[n] = (float) change.applyAsDouble(x[n]);
    }
    return y;
  }

  static float[] scaled(float[] x, double factor) {
    return each(x, sample -> factor * sample);
  }

  static float[] clipped(float[] x, double level) {
    return each(x, sample -> Math.max(-level, Math.min(level, sample)));
  }

  static float[] rounded(float[] x, int bits) {
    double steps = 1L << (bits - 1);
    return each(x, s -> Math.max(-steps, Math.min(steps - 1, Math.rint(steps * s))) / steps);
  }

  static float[] part(float[] x, double fromSeconds, double toSeconds, double rateHz) {
    return Arrays.copyOfRange(x, (int) (fromSeconds * rateHz), (int) (toSeconds * rateHz));
  }

  static float[] withSample(float[] x, int frame, float sample) {
    float[] y = x.clone();
    y[frame] = sample;
    return y;
  }

  /** Adds a repeat. */
  static float[] withEcho(float[] x, int delay, double factor) {
    float[] y = x.clone();
    for (int n = delay; n < y.length; n++) {
      y[n] += (float) (factor * x[n - delay]);
    }
    return y;
  }

  /** Adds a mains tone and its first two harmonics. */
  static float[] withHum(float[] x, double amplitude, double mainsHz, double rateHz) {
    float[] y = x.clone();
    for (int n = 0; n < y.length; n++) {
      double turn = 2 * Math.PI * mainsHz * n / rateHz;
      y[n] +=
          (float)
              (amplitude
                  * (Math.sin(turn) + 0.5 * Math.sin(2 * turn + 1) + 0.3 * Math.sin(3 * turn + 2)));
    }
    return y;
  }

  static float[] withNoise(float[] x, double deviation, long seed) {
    Random random = new Random(seed);
    return each(x, sample -> sample + deviation * random.nextGaussian());
  }

  /** Lifts what lies below a corner, with one pole. */
  static float[] lowShelf(float[] x, double liftDb, double cornerHz, double rateHz) {
    double share = 1 - Math.exp(-2 * Math.PI * cornerHz / rateHz);
    double lift = Math.pow(10, liftDb / 20) - 1;
    double[] low = {0};
    return each(
        x,
        sample -> {
          low[0] += share * (sample - low[0]);
          return sample + lift * low[0];
        });
  }

  /** Takes out what lies above a corner, with two poles. */
  static float[] lowPass(float[] x, double cornerHz, double rateHz) {
    double share = 1 - Math.exp(-2 * Math.PI * cornerHz / rateHz);
    double[] low = {0, 0};
    return each(
        x,
        sample -> {
          low[0] += share * (sample - low[0]);
          low[1] += share * (low[0] - low[1]);
          return low[1];
        });
  }

  /** Takes the sound out of some frames. */
  static float[] zeroed(float[] x, int from, int frames) {
    float[] y = x.clone();
    Arrays.fill(y, from, from + frames, 0);
    return y;
  }

  /** Closes 50 ms after the last sample over a threshold, as a gate does. */
  static float[] gated(float[] x, double threshold, double rateHz) {
    int[] open = {0};
    return each(
        x,
        sample -> {
          open[0] = Math.abs(sample) > threshold ? (int) (0.05 * rateHz) : open[0] - 1;
          return open[0] > 0 ? sample : 0;
        });
  }

  /** Puts silence before. */
  static float[] later(float[] x, int frames) {
    float[] y = new float[x.length + frames];
    System.arraycopy(x, 0, y, frames, x.length);
    return y;
  }

  /** Leaves frames out. */
  static float[] without(float[] x, int from, int frames) {
    float[] y = new float[x.length - frames];
    System.arraycopy(x, 0, y, 0, from);
    System.arraycopy(x, from + frames, y, from, y.length - from);
    return y;
  }

  /** Plays frames twice. */
  static float[] repeated(float[] x, int from, int frames) {
    float[] y = new float[x.length + frames];
    System.arraycopy(x, 0, y, 0, from + frames);
    System.arraycopy(x, from, y, from + frames, x.length - from);
    return y;
  }
}
