package org.optofit.capture;

import org.optofit.dsp.Decibels;
import org.optofit.dsp.PreEmphasisFilter;
import org.optofit.model.AudioClip;

/**
 * One clip brought to one channel: the mean of the channels in use, samples that are no numbers as
 * 0.
 *
 * @param samples the mean; the clip's own array where that says it all
 * @param peak largest magnitude in the clip
 * @param soundPeak largest magnitude of the pre-emphasised mean behind the first second, which a
 *     fit does not count; a constant offset is no sound
 * @param channels channels in the clip
 * @param channelsUsed channels that entered the mean: those within {@value #IDLE_CHANNEL_DB} dB of
 *     the loudest
 * @param spreadDb peak of the largest deviation of a used channel from the mean, relative to the
 *     mean's peak, in dB; {@link Decibels#FLOOR_DB} when all are alike
 * @param badSamples samples that are not finite, over all channels
 * @param firstBadFrame frame of the first of them, -1 without any
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; a signal is its array
record MonoSignal(
    float[] samples,
    double peak,
    double soundPeak,
    int channels,
    int channelsUsed,
    double spreadDb,
    long badSamples,
    int firstBadFrame) {
  /** A channel this far below the loudest is an unused input of the interface, not audio. */
  static final double IDLE_CHANNEL_DB = 60;

  /** A peak below this is silence: 16 bit audio has nothing there but its last bit or two. */
  static final double SILENCE_DBFS = -80;

  /** Brings a clip to one channel. */
  static MonoSignal of(AudioClip clip) {
    int channels = clip.channelCount();
    int frames = clip.frames();
    long bad = 0;
    int firstBad = -1;
    double[] peaks = new double[channels];
    for (int c = 0; c < channels; c++) {
      float[] x = clip.channel(c);
      for (int n = 0; n < frames; n++) {
        if (finite(x[n]) == x[n]) {
          peaks[c] = Math.max(peaks[c], Math.abs(x[n]));
        } else {
          bad++;
          firstBad = firstBad < 0 ? n : Math.min(firstBad, n);
        }
      }
    }
    double loudest = 0;
    for (double peak : peaks) {
      loudest = Math.max(loudest, peak);
    }
    boolean[] used = new boolean[channels];
    int usedCount = 0;
    for (int c = 0; c < channels; c++) {
      used[c] = peaks[c] >= loudest * Decibels.toFactor(-IDLE_CHANNEL_DB);
      usedCount += used[c] ? 1 : 0;
    }
    float[] mean = channels == 1 && bad == 0 ? clip.channel(0) : mean(clip, used, usedCount);
    return new MonoSignal(
        mean,
        loudest,
        soundPeak(mean, clip.sampleRateHz()),
        channels,
        usedCount,
        spreadDb(clip, used, mean),
        bad,
        firstBad);
  }

  /** Level of the largest sample in dBFS. */
  double peakDbfs() {
    return Decibels.fromFactor(peak);
  }

  /** Whether it holds sound, and nothing else. */
  boolean sounds() {
    return !silent() && badSamples == 0;
  }

  /** Whether it holds nothing that a fit could see. */
  boolean silent() {
    return peakDbfs() < SILENCE_DBFS || Decibels.fromFactor(soundPeak) < SILENCE_DBFS;
  }

  private static double soundPeak(float[] mean, double sampleRateHz) {
    PreEmphasisFilter filter = new PreEmphasisFilter();
    int skip = (int) Math.min(sampleRateHz, mean.length / 2.0);
    double peak = 0;
    for (int n = 0; n < mean.length; n++) {
      double filtered = filter.next(mean[n]);
      if (n >= skip) {
        peak = Math.max(peak, Math.abs(filtered));
      }
    }
    return peak;
  }

  private static float[] mean(AudioClip clip, boolean[] used, int usedCount) {
    float[] mean = new float[clip.frames()];
    for (int n = 0; n < mean.length; n++) {
      double sum = 0;
      for (int c = 0; c < used.length; c++) {
        sum += used[c] ? finite(clip.channel(c)[n]) : 0;
      }
      mean[n] = (float) (sum / usedCount);
    }
    return mean;
  }

  private static double spreadDb(AudioClip clip, boolean[] used, float[] mean) {
    double spread = 0;
    double peak = 0;
    for (int n = 0; n < mean.length; n++) {
      peak = Math.max(peak, Math.abs(mean[n]));
      for (int c = 0; c < used.length; c++) {
        if (used[c]) {
          spread = Math.max(spread, Math.abs((double) finite(clip.channel(c)[n]) - mean[n]));
        }
      }
    }
    return spread == 0 ? Decibels.FLOOR_DB : Decibels.fromFactor(spread / Math.max(peak, 1e-30));
  }

  private static float finite(float sample) {
    return Math.abs(sample) <= Float.MAX_VALUE ? sample : 0;
  }
}
