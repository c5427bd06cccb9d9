package org.optofit.fit;

import org.optofit.dsp.Decibels;

/**
 * Gain reduction over time as two recordings show it, in dB, 0 or below as a rule.
 *
 * <pre>GR = 10 log10(sum wet^2 / sum dry^2) - make-up</pre>
 *
 * <p>both less their means over the recording, as a recorder's offset is no sound; per frame of
 * {@value #FRAME_SECONDS} s. Where dry is quieter than {@value #QUIET_DBFS} dBFS the ratio would
 * show noise and the value is NaN. A frame shorter than a period is no harm, as both signals are
 * cut alike.
 */
public final class GainReductionTrace {
  /** Length of a frame, and time between two, in seconds. */
  public static final double FRAME_SECONDS = 0.01;

  /** Level of a dry frame (RMS) below which it shows nothing, in dBFS. */
  public static final double QUIET_DBFS = -60;

  private final double[] valuesDb;

  private GainReductionTrace(double[] valuesDb) {
    this.valuesDb = valuesDb;
  }

  /**
   * Measures a trace.
   *
   * @param dry input, mono
   * @param wet output, equally long
   * @param makeUpDb make-up gain taken off, in dB
   * @param sampleRateHz sample rate in Hz
   */
  public static GainReductionTrace of(
      float[] dry, float[] wet, double makeUpDb, double sampleRateHz) {
    if (dry.length != wet.length) {
      throw new IllegalArgumentException(
          "dry has " + dry.length + " samples and wet has " + wet.length);
    }
    int frames = (int) (dry.length / (FRAME_SECONDS * sampleRateHz));
    double[] values = new double[frames];
    double dryMean = mean(dry);
    double wetMean = mean(wet);
    for (int f = 0; f < frames; f++) {
      int from = (int) Math.round(f * FRAME_SECONDS * sampleRateHz);
      int to = Math.min(dry.length, (int) Math.round((f + 1) * FRAME_SECONDS * sampleRateHz));
      double dryDb = Decibels.fromPower(meanSquare(dry, dryMean, from, to));
      double wetDb = Decibels.fromPower(meanSquare(wet, wetMean, from, to));
      values[f] = dryDb < QUIET_DBFS ? Double.NaN : wetDb - dryDb - makeUpDb;
    }
    return new GainReductionTrace(values);
  }

  /** Number of frames. */
  public int frames() {
    return valuesDb.length;
  }

  /** Gain reduction of a frame in dB, NaN where dry is too quiet. */
  public double valueDb(int frame) {
    return valuesDb[frame];
  }

  /** Middle of a frame in seconds from the beginning. */
  public double seconds(int frame) {
    return (frame + 0.5) * FRAME_SECONDS;
  }

  /**
   * Root mean square of the difference to another trace in dB, over the frames both show.
   *
   * @return 0 or above; NaN if there is no such frame
   */
  public double rmsDifferenceDb(GainReductionTrace other) {
    double sum = 0;
    int count = 0;
    for (int f = 0; f < Math.min(frames(), other.frames()); f++) {
      double d = valuesDb[f] - other.valuesDb[f];
      if (!Double.isNaN(d)) {
        sum += d * d;
        count++;
      }
    }
    return count > 0 ? Math.sqrt(sum / count) : Double.NaN;
  }

  private static double mean(float[] samples) {
    double sum = 0;
    for (float sample : samples) {
      sum += sample;
    }
    return sum / Math.max(1, samples.length);
  }

  private static double meanSquare(float[] samples, double offset, int from, int to) {
    double sum = 0;
    for (int n = from; n < to; n++) {
      double sample = samples[n] - offset;
      sum += sample * sample;
    }
    return sum / Math.max(1, to - from);
  }
}
