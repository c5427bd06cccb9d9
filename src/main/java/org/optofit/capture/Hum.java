package org.optofit.capture;

import java.util.Optional;

/**
 * Mains hum in wet: lines at multiples of 50 or 60 Hz that are there even when the music is not.
 *
 * <p>A line of hum never goes away, so the low end of its power over all windows stands out of the
 * low ends beside it; what is left of the music comes and goes.
 *
 * @param mainsHz 50 or 60
 * @param power mean square of all lines
 */
record Hum(double mainsHz, double power) {
  private static final double[] MAINS_HZ = {50, 60};
  private static final int HARMONICS = 6;

  /** Share of the windows that may be quieter than the line is said to be. */
  private static final double LOW_END = 0.15;

  /** Power of a line over the power beside it. */
  private static final double STANDS_OUT = 10;

  private static final double BESIDE_FROM_HZ = 4;
  private static final double BESIDE_TO_HZ = 8;

  /** Without this many windows nothing is known about what stays. */
  private static final int LEAST_WINDOWS = 3;

  /** Looks for hum; empty where the pair is too short to tell. */
  static Optional<Hum> in(PairSpectra spectra) {
    Hum best = new Hum(MAINS_HZ[0], 0);
    if (spectra.windows() < LEAST_WINDOWS) {
      return Optional.empty();
    }
    for (double mains : MAINS_HZ) {
      double power = 0;
      for (int k = 1; k <= HARMONICS; k++) {
        power += line(spectra, k * mains);
      }
      best = power > best.power ? new Hum(mains, power) : best;
    }
    return Optional.of(best);
  }

  private static double line(PairSpectra spectra, double frequencyHz) {
    int middle = (int) Math.rint(spectra.bin(frequencyHz));
    double line = 0;
    for (int b = middle - 1; b <= middle + 1; b++) {
      line = Math.max(line, lowEnd(spectra, b));
    }
    double beside = 0;
    int count = 0;
    int near = (int) Math.rint(spectra.bin(BESIDE_FROM_HZ));
    int far = (int) Math.rint(spectra.bin(BESIDE_TO_HZ));
    for (int d = near; d <= far; d++) {
      beside += lowEnd(spectra, middle - d);
      beside += lowEnd(spectra, middle + d);
      count += 2;
    }
    double floor = beside / count;
    return line > STANDS_OUT * floor ? line - floor : 0;
  }

  private static double lowEnd(PairSpectra spectra, int bin) {
    return ShortTimeLevels.percentile(spectra.remainderLine(bin), LOW_END);
  }
}
