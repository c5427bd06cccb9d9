package org.optofit.capture;

import java.util.ArrayList;
import java.util.List;
import org.optofit.dsp.Decibels;
import org.optofit.model.AudioClip;

/**
 * What the channels of a clip hold.
 *
 * @param channels channels in the clip
 * @param used numbers, from 0, of those within {@value #IDLE_CHANNEL_DB} dB of the loudest; one
 *     with samples that are no numbers counts as used
 * @param loudest number of the loudest channel
 * @param levelDifferenceDb level of the loudest used channel above the quietest one in dB
 * @param correlation of the first two used channels, -1 to 1; 1 with one channel
 * @param spreadDb largest deviation of a used channel from the mean of all, relative to the mean's
 *     peak, in dB; {@link Decibels#FLOOR_DB} when all are alike
 */
record ChannelLayout(
    int channels,
    List<Integer> used,
    int loudest,
    double levelDifferenceDb,
    double correlation,
    double spreadDb) {
  /** A channel this far below the loudest is an unused input of the interface, not audio. */
  static final double IDLE_CHANNEL_DB = 60;

  /** Dither and converter noise make equal channels differ by less than this. */
  private static final double ALIKE_DB = -60;

  /** Copies the list. */
  ChannelLayout {
    used = List.copyOf(used);
  }

  /** Looks at a clip. */
  static ChannelLayout of(AudioClip clip) {
    int channels = clip.channelCount();
    if (channels == 1) {
      return new ChannelLayout(1, List.of(0), 0, 0, 1, Decibels.FLOOR_DB);
    }
    double[] peaks = new double[channels];
    boolean[] whole = new boolean[channels];
    int loudest = 0;
    for (int c = 0; c < channels; c++) {
      whole[c] = true;
      for (float sample : clip.channel(c)) {
        whole[c] &= MonoSignal.finite(sample) == sample;
        peaks[c] = Math.max(peaks[c], Math.abs(MonoSignal.finite(sample)));
      }
      loudest = peaks[c] > peaks[loudest] ? c : loudest;
    }
    List<Integer> used = new ArrayList<>();
    double quietest = peaks[loudest];
    for (int c = 0; c < channels; c++) {
      if (!whole[c] || peaks[c] >= peaks[loudest] * Decibels.toFactor(-IDLE_CHANNEL_DB)) {
        used.add(c);
        quietest = Math.min(quietest, peaks[c]);
      }
    }
    return new ChannelLayout(
        channels,
        used,
        loudest,
        Decibels.fromFactor(peaks[loudest]) - Decibels.fromFactor(quietest),
        used.size() > 1 ? correlation(clip, used.get(0), used.get(1)) : 1,
        spreadDb(clip, used));
  }

  /** Channels that hold nothing. */
  int idle() {
    return channels - used.size();
  }

  /** Whether the mean of the used channels is none of them. */
  boolean differs() {
    return spreadDb > ALIKE_DB;
  }

  private static double correlation(AudioClip clip, int first, int second) {
    float[] a = clip.channel(first);
    float[] b = clip.channel(second);
    double aa = 0;
    double ab = 0;
    double bb = 0;
    for (int n = 0; n < a.length; n++) {
      double x = MonoSignal.finite(a[n]);
      double y = MonoSignal.finite(b[n]);
      aa += x * x;
      ab += x * y;
      bb += y * y;
    }
    return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : 0;
  }

  private static double spreadDb(AudioClip clip, List<Integer> used) {
    double spread = 0;
    double peak = 0;
    for (int n = 0; n < clip.frames(); n++) {
      double mean = MonoSignal.mean(clip, used, n);
      peak = Math.max(peak, Math.abs(mean));
      for (int c : used) {
        spread = Math.max(spread, Math.abs(MonoSignal.finite(clip.channel(c)[n]) - mean));
      }
    }
    return spread == 0 ? Decibels.FLOOR_DB : Decibels.fromFactor(spread / Math.max(peak, 1e-30));
  }
}
