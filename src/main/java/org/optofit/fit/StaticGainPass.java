package org.optofit.fit;

import org.optofit.dsp.Decibels;
import org.optofit.dsp.GainComputer;

/**
 * Static gain h and its exponent p for a block of levels.
 *
 * <pre>
 * p = max(0, l - t),  h = exp(-slope p)          above the threshold t
 * h = gain of the fixed expander                 below -120 dB
 * h = 1                                          in between
 * </pre>
 *
 * <p>The expander of {@link GainComputer} does not depend on the parameters; the threshold is taken
 * to lie above it. A loop of its own, because the call of the exponential function would throw
 * every state of a longer loop out of its register.
 */
final class StaticGainPass {
  private static final GainComputer EXPANDER_ONLY = new GainComputer();
  private static final double EXPANDER_BELOW =
      GainComputer.EXPANDER_THRESHOLD_DB * Decibels.NEPERS_PER_DECIBEL;

  private StaticGainPass() {}

  /**
   * Fills a block.
   *
   * @param level levels in nepers, read from {@code begin}
   * @param frames length of the block
   * @param excess takes p; 0 where the compressor does not act
   * @param gain takes h
   */
  static void run(
      double[] level, int begin, int frames, KernelPoint point, double[] excess, double[] gain) {
    double threshold = point.threshold();
    double slope = point.slope();
    for (int i = 0; i < frames; i++) {
      double l = level[begin + i];
      double p = l - threshold;
      if (p > 0) {
        excess[i] = p;
        gain[i] = Math.exp(-slope * p);
      } else {
        excess[i] = 0;
        gain[i] = l < EXPANDER_BELOW ? expander(l) : 1;
      }
    }
  }

  private static double expander(double level) {
    double db = EXPANDER_ONLY.gainDb(level / Decibels.NEPERS_PER_DECIBEL);
    return Math.exp(db * Decibels.NEPERS_PER_DECIBEL);
  }
}
