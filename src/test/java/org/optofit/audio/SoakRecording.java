package org.optofit.audio;

import org.optofit.model.AudioClip;

/**
 * What a recording of the soak shows. The signal played never comes near 0, so where the recording
 * is 0 nothing was played: after a fade, or because the line ran empty, which breaks off and in.
 *
 * <p>As the signal hardly moves within a fade, the second difference of the recording is that of
 * the gain.
 */
final class SoakRecording {
  /** Runs of zeros from so many frames on are silence. */
  private static final int LEAST_SILENCE = 16;

  /** A fade of 5 ms bends by 0.003; what jumps from nothing by more was cut. */
  static final double MOST_BEND = 0.02;

  long frames;
  long notFinite;
  long clicks;
  long gaps;
  long silentFrames;
  long longestSilence;
  double largestBend;
  String firstClick = "";

  /** Takes a recording in. */
  void add(AudioClip clip, String name) {
    float[] left = clip.channel(0);
    float[] right = clip.channel(clip.channelCount() - 1);
    frames += left.length;
    int silence = LEAST_SILENCE;
    boolean cutIn = false;
    for (int n = 2; n < left.length; n++) {
      notFinite += Float.isFinite(left[n]) && Float.isFinite(right[n]) ? 0 : 1;
      double bend = Math.max(bend(left, n), bend(right, n));
      boolean silent = left[n] == 0 && right[n] == 0;
      if (silent) {
        silence++;
        silentFrames++;
        longestSilence = Math.max(longestSilence, silence);
      } else {
        if (silence >= LEAST_SILENCE && (cutIn || bend > MOST_BEND)) {
          gaps++;
        }
        if (silence > 0) {
          cutIn = false;
        }
      }
      boolean atEdge = bend > MOST_BEND && nextToSilence(left, right, n);
      if (atEdge) {
        cutIn |= silent;
      } else if (bend > MOST_BEND) {
        clicks++;
        if (firstClick.isEmpty()) {
          firstClick = name + " frame " + n + " bend " + bend + around(left, n);
        }
      } else {
        largestBend = Math.max(largestBend, bend);
      }
      silence = silent ? silence : 0;
    }
  }

  private static String around(float[] x, int n) {
    StringBuilder text = new StringBuilder();
    for (int i = Math.max(0, n - 20); i < Math.min(x.length, n + 20); i++) {
      text.append(' ').append(x[i]);
    }
    return text.toString();
  }

  private static double bend(float[] x, int n) {
    return Math.abs(x[n] - 2.0 * x[n - 1] + x[n - 2]);
  }

  /** Whether silence of some length begins or ends here. */
  private static boolean nextToSilence(float[] left, float[] right, int n) {
    return silentRun(left, right, n, 1) >= LEAST_SILENCE
        || silentRun(left, right, n - 1, 1) >= LEAST_SILENCE
        || silentRun(left, right, n - 1, -1) >= LEAST_SILENCE
        || silentRun(left, right, n - 2, -1) >= LEAST_SILENCE;
  }

  private static int silentRun(float[] left, float[] right, int from, int step) {
    int run = 0;
    for (int n = from; n >= 0 && n < left.length && run < LEAST_SILENCE; n += step) {
      if (left[n] != 0 || right[n] != 0) {
        return run;
      }
      run++;
    }
    // The recording's own ends are silence.
    return run < LEAST_SILENCE && (from < LEAST_SILENCE || from > left.length - LEAST_SILENCE)
        ? LEAST_SILENCE
        : run;
  }
}
