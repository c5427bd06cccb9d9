package org.optofit.capture;

import org.jtransforms.fft.DoubleFFT_1D;

/**
 * Spectra of two windows of equal length and their product, {@code conj(X) Y}.
 *
 * <p>Holds its buffers from one window to the next; not for several threads at once.
 */
final class CrossSpectrum {
  /** Below this share of the mean magnitude a bin holds rounding, and is not made larger. */
  private static final double LEAST_SHARE = 1e-5;

  private final int size;
  private final DoubleFFT_1D transform;
  private final double[] x;
  private final double[] y;

  /**
   * Makes one.
   *
   * @param size length of the transforms, a power of two
   */
  CrossSpectrum(int size) {
    this.size = size;
    transform = new DoubleFFT_1D(size);
    x = new double[size];
    y = new double[size];
  }

  /** Buffer for the first signal; filled by the caller, overwritten by {@link #transform}. */
  double[] first() {
    return x;
  }

  /** Buffer for the second signal. */
  double[] second() {
    return y;
  }

  /** Number of bins between 0 and half the rate, both left out. */
  int bins() {
    return size / 2 - 1;
  }

  /** Turns both buffers into their spectra, real and imaginary parts in turns. */
  void transform() {
    transform.realForward(x);
    transform.realForward(y);
  }

  /**
   * Cross-correlation of the whitened signals, in the first buffer: every bin counts alike, so the
   * peak is as narrow as the band allows (PHAT; Knapp and Carter 1976).
   *
   * @return lag l at index l, negative lags from the end; an amplitude of 1 for equal signals
   */
  double[] whitenedCorrelation() {
    double mean = 0;
    for (int k = 2; k < size; k += 2) {
      double re = x[k] * y[k] + x[k + 1] * y[k + 1];
      double im = x[k] * y[k + 1] - x[k + 1] * y[k];
      x[k] = re;
      x[k + 1] = im;
      mean += Math.hypot(re, im) / bins();
    }
    double least = mean * LEAST_SHARE;
    for (int k = 2; k < size; k += 2) {
      double magnitude = Math.max(Math.hypot(x[k], x[k + 1]), least);
      x[k] = magnitude > 0 ? x[k] / magnitude : 0;
      x[k + 1] = magnitude > 0 ? x[k + 1] / magnitude : 0;
    }
    x[0] = 0;
    x[1] = 0;
    transform.realInverse(x, true);
    return x;
  }
}
