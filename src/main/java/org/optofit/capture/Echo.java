package org.optofit.capture;

import java.util.Optional;
import org.jtransforms.fft.DoubleFFT_1D;

/**
 * The strongest repeat of dry in wet behind the direct sound.
 *
 * <pre>
 * H[b] = Sxy[b] / Sxx[b], evened out over some bins, is the direct sound;
 * h = F^-1 { (Sxy - H Sxx) / (Sxx + floor) } is what comes besides, by delay
 * </pre>
 *
 * <p>What lies at negative delays cannot be an echo: it tells how large chance is.
 *
 * @param delaySeconds how long after the direct sound
 * @param levelDb level relative to the direct sound
 * @param chanceDb largest level found where no echo can be
 */
record Echo(double delaySeconds, double levelDb, double chanceDb) {
  static final double SHORTEST_SECONDS = 0.005;
  static final double LONGEST_SECONDS = 0.5;

  /** Bins weaker than this share of the mean power are not lifted to the others' level. */
  private static final double FLOOR = 1e-3;

  /** Looks for an echo; empty where the pair is too short. */
  static Optional<Echo> in(PairSpectra spectra) {
    if (spectra.windows() < 3) {
      return Optional.empty();
    }
    int size = spectra.size();
    double[] power = spectra.dryPower();
    double[] cross = spectra.cross();
    int reach = Math.max(1, (int) Math.rint(spectra.bin(1 / SHORTEST_SECONDS) / 2));
    double mean = 0;
    for (double p : power) {
      mean += p / power.length;
    }
    double[] sumPower = running(power, 1, 0);
    double[] sumRe = running(cross, 2, 0);
    double[] sumIm = running(cross, 2, 1);
    double[] h = new double[size];
    double direct = 0;
    for (int b = 1; b < power.length; b++) {
      int from = Math.max(1, b - reach);
      int to = Math.min(power.length, b + reach + 1);
      double p = sumPower[to] - sumPower[from];
      if (p > 0) {
        double weight = 1 / (power[b] + FLOOR * mean);
        double share = power[b] / p;
        h[2 * b] = (cross[2 * b] - (sumRe[to] - sumRe[from]) * share) * weight;
        h[2 * b + 1] = (cross[2 * b + 1] - (sumIm[to] - sumIm[from]) * share) * weight;
        direct += Math.hypot(sumRe[to] - sumRe[from], sumIm[to] - sumIm[from]) * share * weight;
      }
    }
    new DoubleFFT_1D(size).realInverse(h, false);
    return Optional.of(strongest(h, direct, spectra.sampleRateHz()));
  }

  private static Echo strongest(double[] h, double direct, double sampleRateHz) {
    int from = (int) Math.ceil(SHORTEST_SECONDS * sampleRateHz);
    int to = (int) Math.min(LONGEST_SECONDS * sampleRateHz, h.length / 2.0);
    int at = from;
    double largest = 0;
    double chance = 0;
    for (int n = from; n < to; n++) {
      double seen = seen((double) n / h.length);
      if (Math.abs(h[n]) / seen > largest) {
        largest = Math.abs(h[n]) / seen;
        at = n;
      }
      chance = Math.max(chance, Math.abs(h[h.length - n]) / seen);
    }
    return new Echo(
        at / sampleRateHz,
        20 * Math.log10(Math.max(largest / direct, 1e-8)),
        20 * Math.log10(Math.max(chance / direct, 1e-8)));
  }

  /** Share of a repeat that falls into the same Hann window as the original. */
  private static double seen(double delay) {
    double turn = 2 * Math.PI * delay;
    return ((1 - delay) * (2 + Math.cos(turn)) + 3 * Math.sin(turn) / (2 * Math.PI)) / 3;
  }

  /** Sums of every stride-th value up to, and without, each index. */
  private static double[] running(double[] x, int stride, int offset) {
    double[] sum = new double[x.length / stride + 1];
    for (int i = 0; i < x.length / stride; i++) {
      sum[i + 1] = sum[i] + x[stride * i + offset];
    }
    return sum;
  }
}
