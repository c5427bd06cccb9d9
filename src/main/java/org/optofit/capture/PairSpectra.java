package org.optofit.capture;

import java.util.ArrayList;
import java.util.List;
import org.jtransforms.fft.DoubleFFT_1D;

/**
 * Spectra of an aligned pair in overlapping Hann windows of 1 to 2 s.
 *
 * <pre>
 * Sxx[b] = sum |X[b]|^2,   Sxy[b] = sum conj(X[b]) Y'[b],   y'[n] = y[n] / g(n)
 * </pre>
 *
 * <p>g(n) is the gain that {@link ShortTimeLevels} see: what is left of wet is what the chain did
 * besides compressing. Long recordings are seen through {@value #MOST_WINDOWS} windows spread over
 * them.
 */
final class PairSpectra {
  private static final int MOST_WINDOWS = 120;

  /** Hum and its harmonics are looked for below this, in Hz. */
  private static final double LOW_HZ = 450;

  private final int size;
  private final double sampleRateHz;
  private final double[] dryPower;
  private final double[] cross;
  private final List<float[]> lowRemainder = new ArrayList<>();
  private final BandGains bands = new BandGains();

  private PairSpectra(int size, double sampleRateHz) {
    this.size = size;
    this.sampleRateHz = sampleRateHz;
    dryPower = new double[size / 2];
    cross = new double[size];
  }

  /** Measures a pair; one shorter than a window gives no windows. */
  static PairSpectra of(AlignedPair pair, ShortTimeLevels levels) {
    int size = Integer.highestOneBit((int) pair.sampleRateHz()) * 2;
    PairSpectra spectra = new PairSpectra(size, pair.sampleRateHz());
    int room = pair.dry().length - size;
    if (room < 0) {
      return spectra;
    }
    GainLine gain = GainLine.of(levels);
    DoubleFFT_1D transform = new DoubleFFT_1D(size);
    double[] window = hann(size);
    double[] x = new double[size];
    double[] y = new double[size];
    int windows = (int) Math.min(MOST_WINDOWS, 1 + 2L * room / size);
    for (int w = 0; w < windows; w++) {
      int from = windows == 1 ? 0 : (int) ((long) w * room / (windows - 1));
      for (int n = 0; n < size; n++) {
        double explained = gain.gain(from + n) * pair.dry()[from + n];
        y[n] = window[n] * (pair.wet()[from + n] - explained);
      }
      transform.realForward(y);
      spectra.lowRemainder.add(spectra.lowPower(y));
      for (int n = 0; n < size; n++) {
        double weight = window[n] * gain.weight(from + n);
        x[n] = weight * pair.dry()[from + n];
        y[n] = weight * pair.wet()[from + n] / gain.gain(from + n);
      }
      transform.realForward(x);
      transform.realForward(y);
      spectra.add(x, y);
    }
    return spectra;
  }

  /** Number of windows. */
  int windows() {
    return lowRemainder.size();
  }

  /** Samples in a window. */
  int size() {
    return size;
  }

  /** Rate of both recordings in Hz. */
  double sampleRateHz() {
    return sampleRateHz;
  }

  /** Place of a frequency among the values of a spectrum. */
  double bin(double frequencyHz) {
    return frequencyHz * size / sampleRateHz;
  }

  /** Sxx at bin b; not to be written to. */
  double[] dryPower() {
    return dryPower;
  }

  /** Sxy, real parts at 2b, imaginary ones at 2b + 1; not to be written to. */
  double[] cross() {
    return cross;
  }

  /** Gains of bands in single windows. */
  BandGains bands() {
    return bands;
  }

  /**
   * Power at a low bin of what no gain explains, {@code y - g x}, as the mean square of a tone
   * there; window by window, rising.
   */
  double[] remainderLine(int bin) {
    return lowRemainder.stream().mapToDouble(power -> power[bin]).sorted().toArray();
  }

  private void add(double[] x, double[] y) {
    double[] windowPower = new double[dryPower.length];
    double[] windowCross = new double[cross.length];
    for (int b = 1; b < dryPower.length; b++) {
      double xr = x[2 * b];
      double xi = x[2 * b + 1];
      double yr = y[2 * b];
      double yi = y[2 * b + 1];
      windowPower[b] = xr * xr + xi * xi;
      windowCross[2 * b] = xr * yr + xi * yi;
      windowCross[2 * b + 1] = xr * yi - xi * yr;
      dryPower[b] += windowPower[b];
      cross[2 * b] += windowCross[2 * b];
      cross[2 * b + 1] += windowCross[2 * b + 1];
    }
    bands.add(windowPower, windowCross, size / sampleRateHz);
  }

  /** A Hann window makes a tone of amplitude A a peak of A size / 4. */
  private float[] lowPower(double[] x) {
    float[] power = new float[(int) Math.min(dryPower.length, bin(LOW_HZ))];
    double scale = 8.0 / ((double) size * size);
    for (int b = 1; b < power.length; b++) {
      power[b] = (float) (scale * (x[2 * b] * x[2 * b] + x[2 * b + 1] * x[2 * b + 1]));
    }
    return power;
  }

  private static double[] hann(int size) {
    double[] window = new double[size];
    for (int n = 0; n < size; n++) {
      window[n] = 0.5 - 0.5 * Math.cos(2 * Math.PI * n / size);
    }
    return window;
  }
}
