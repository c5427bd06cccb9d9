package org.optofit.testdata;

/**
 * A recorder with a clock and a start of its own: an oracle for alignment and resampling.
 *
 * <p>Reads between samples by a sum over 512 neighbours under a Blackman-Harris window, in double
 * precision; slow, and written without a look at the program's resampler.
 */
public final class Recorder {
  private static final int REACH = 256;
  private static final double[] WINDOW = blackmanHarris();

  private Recorder() {}

  /**
   * What a recorder hears that starts and runs differently.
   *
   * @param x signal
   * @param lateSamples how late the recording is at its first sample; negative when it starts late
   *     itself
   * @param driftPpm how much later it gets, per million samples of the signal
   * @param frames length of the recording
   */
  public static float[] hears(float[] x, double lateSamples, double driftPpm, int frames) {
    double pace = 1 / (1 + driftPpm * 1e-6);
    float[] y = new float[frames];
    for (int n = 0; n < frames; n++) {
      y[n] = (float) between(x, (n - lateSamples) * pace);
    }
    return y;
  }

  private static double between(float[] x, double place) {
    long whole = (long) Math.floor(place);
    double fraction = place - whole;
    if (fraction == 0) {
      return whole >= 0 && whole < x.length ? x[(int) whole] : 0;
    }
    double sin = Math.sin(Math.PI * fraction) / Math.PI;
    double sum = 0;
    for (int i = 1 - REACH; i <= REACH; i++) {
      long n = whole + i;
      if (n >= 0 && n < x.length) {
        double t = fraction - i;
        double sinc = (i % 2 == 0 ? sin : -sin) / t;
        sum += x[(int) n] * sinc * window(t / REACH);
      }
    }
    return sum;
  }

  private static double window(double share) {
    double place = Math.abs(share) * (WINDOW.length - 2);
    int i = (int) place;
    return WINDOW[i] + (place - i) * (WINDOW[i + 1] - WINDOW[i]);
  }

  private static double[] blackmanHarris() {
    double[] half = new double[(1 << 17) + 2];
    for (int i = 0; i < half.length; i++) {
      double a = Math.PI * i / (half.length - 2);
      half[i] =
          0.35875 + 0.48829 * Math.cos(a) + 0.14128 * Math.cos(2 * a) + 0.01168 * Math.cos(3 * a);
    }
    return half;
  }
}
