package org.optofit.capture;

import java.util.ArrayList;
import java.util.List;
import org.optofit.dsp.Decibels;

/**
 * Gain of wet in bands of an octave, apart from the gain of the whole, window by window.
 *
 * <pre>G[band] = |sum conj(X) Y'| / sum |X|^2   over the bins of the band</pre>
 */
final class BandGains {
  private static final double[] EDGES_HZ = {40, 120, 240, 480, 960, 1_920, 3_840, 7_680, 15_360};

  /** A band weaker than this in a window, as a share of the window's power, tells nothing. */
  private static final double LEAST_SHARE = 1e-4;

  private static final int LEAST_WINDOWS = 3;

  private final List<List<Double>> gainsDb = new ArrayList<>();

  BandGains() {
    for (int band = 0; band + 1 < EDGES_HZ.length; band++) {
      gainsDb.add(new ArrayList<>());
    }
  }

  /**
   * Adds a window.
   *
   * @param power |X|^2 by bin
   * @param cross conj(X) Y', real and imaginary parts in turn
   * @param binsPerHz distance of the bins
   */
  void add(double[] power, double[] cross, double binsPerHz) {
    double whole = 0;
    for (double p : power) {
      whole += p;
    }
    for (int band = 0; band < gainsDb.size(); band++) {
      int to = (int) (EDGES_HZ[band + 1] * binsPerHz);
      if (to > power.length) {
        return;
      }
      double xx = 0;
      double re = 0;
      double im = 0;
      for (int b = (int) (EDGES_HZ[band] * binsPerHz); b < to; b++) {
        xx += power[b];
        re += cross[2 * b];
        im += cross[2 * b + 1];
      }
      if (xx > LEAST_SHARE * whole && xx > 0) {
        gainsDb.get(band).add(Decibels.fromFactor(Math.hypot(re, im) / xx));
      }
    }
  }

  /** Number of bands. */
  int count() {
    return gainsDb.size();
  }

  /** Whether a band was heard often enough. */
  boolean heard(int band) {
    return gainsDb.get(band).size() >= LEAST_WINDOWS;
  }

  /** Median gain of a band in dB. */
  double medianDb(int band) {
    double[] sorted = gainsDb.get(band).stream().mapToDouble(g -> g).sorted().toArray();
    return ShortTimeLevels.percentile(sorted, 0.5);
  }

  /** Upper edge of a band in Hz. */
  static double upperHz(int band) {
    return EDGES_HZ[band + 1];
  }

  /** Middle of a band in Hz. */
  static double centreHz(int band) {
    return Math.sqrt(EDGES_HZ[band] * EDGES_HZ[band + 1]);
  }
}
