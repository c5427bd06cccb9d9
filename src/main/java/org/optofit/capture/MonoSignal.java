package org.optofit.capture;

import java.util.List;
import org.optofit.dsp.Decibels;
import org.optofit.dsp.PreEmphasisFilter;
import org.optofit.model.AudioClip;

/**
 * One clip brought to one channel: the mean of some of its channels, samples that are no numbers as
 * 0.
 *
 * @param samples the mean; the clip's own array where that says it all
 * @param peak largest magnitude in the channels
 * @param soundPeak largest magnitude of the pre-emphasised mean behind the first second, which a
 *     fit does not count; a constant offset is no sound
 * @param offset mean of all samples
 * @param power mean of their squares
 * @param badSamples samples that are not finite, over the channels
 * @param firstBadFrame frame of the first of them, -1 without any
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; a signal is its array
record MonoSignal(
    float[] samples,
    double peak,
    double soundPeak,
    double offset,
    double power,
    long badSamples,
    int firstBadFrame) {
  /** A peak below this is silence: 16 bit audio has nothing there but its last bit or two. */
  static final double SILENCE_DBFS = -80;

  /** Brings a clip to one channel, the mean of those with given numbers. */
  static MonoSignal of(AudioClip clip, List<Integer> channels) {
    long bad = 0;
    int firstBad = -1;
    double peak = 0;
    for (int c : channels) {
      float[] x = clip.channel(c);
      for (int n = 0; n < x.length; n++) {
        if (finite(x[n]) == x[n]) {
          peak = Math.max(peak, Math.abs(x[n]));
        } else {
          bad++;
          firstBad = firstBad < 0 ? n : Math.min(firstBad, n);
        }
      }
    }
    float[] samples =
        channels.size() == 1 && bad == 0 ? clip.channel(channels.get(0)) : mean(clip, channels);
    PreEmphasisFilter filter = new PreEmphasisFilter();
    int skip = (int) Math.min(clip.sampleRateHz(), samples.length / 2.0);
    double soundPeak = 0;
    double sum = 0;
    double squares = 0;
    for (int n = 0; n < samples.length; n++) {
      double filtered = filter.next(samples[n]);
      sum += samples[n];
      squares += (double) samples[n] * samples[n];
      if (n >= skip) {
        soundPeak = Math.max(soundPeak, Math.abs(filtered));
      }
    }
    double count = Math.max(1, samples.length);
    return new MonoSignal(samples, peak, soundPeak, sum / count, squares / count, bad, firstBad);
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

  /** Samples without the constant offset. */
  float[] withoutOffset() {
    float[] moved = new float[samples.length];
    for (int n = 0; n < moved.length; n++) {
      moved[n] = (float) (samples[n] - offset);
    }
    return moved;
  }

  private static float[] mean(AudioClip clip, List<Integer> channels) {
    float[] mean = new float[clip.frames()];
    for (int n = 0; n < mean.length; n++) {
      mean[n] = (float) mean(clip, channels, n);
    }
    return mean;
  }

  /** Mean of some channels at one frame. */
  static double mean(AudioClip clip, List<Integer> channels, int frame) {
    double sum = 0;
    for (int c : channels) {
      sum += finite(clip.channel(c)[frame]);
    }
    return sum / channels.size();
  }

  /** A sample, or 0 where it is no number. */
  static float finite(float sample) {
    return Math.abs(sample) <= Float.MAX_VALUE ? sample : 0;
  }
}
