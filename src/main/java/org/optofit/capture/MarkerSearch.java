package org.optofit.capture;

import java.util.Arrays;
import java.util.Optional;
import org.jtransforms.fft.DoubleFFT_1D;
import org.optofit.dsp.SincResampler;

/**
 * Finds a marker in a recording by a matched filter, to a small part of a sample.
 *
 * <pre>c[n] = sum over i of m[i] x[n+i],   r[n] = c[n] / (|m| |x over the marker's length|)</pre>
 *
 * <p>The place is where |r| is largest; between samples, where c peaks once it is interpolated.
 */
final class MarkerSearch {
  /** Likeness from which a marker is one; noise of the same length stays below 0.1. */
  static final double LEAST_LIKENESS = 0.5;

  private static final int BLOCK = 1 << 18;
  private static final int PARTS = 32;
  private static final int AROUND = 64;

  /**
   * A marker in a recording.
   *
   * @param place where it begins, in samples of the recording
   * @param polarity 1, or -1 when it is upside down
   * @param likeness correlation with the true marker, {@value #LEAST_LIKENESS} to 1
   */
  record Found(double place, int polarity, double likeness) {}

  private final double[] marker;
  private final double norm;
  private final DoubleFFT_1D transform = new DoubleFFT_1D(BLOCK);
  private final double[] spectrum;

  /** A search for a marker at a rate in Hz. */
  MarkerSearch(SignalMarker which, double sampleRateHz) {
    float[] samples = which.samples(sampleRateHz);
    marker = new double[samples.length];
    double sum = 0;
    for (int n = 0; n < samples.length; n++) {
      marker[n] = samples[n];
      sum += marker[n] * marker[n];
    }
    norm = Math.sqrt(sum);
    spectrum = Arrays.copyOf(marker, BLOCK);
    transform.realForward(spectrum);
  }

  /**
   * Searches.
   *
   * @param x recording
   * @param from first frame the marker may begin at
   * @param to frame behind the last it may begin at
   */
  Optional<Found> find(float[] x, int from, int to) {
    int begin = Math.max(0, from);
    int end = Math.min(to, x.length - marker.length + 1);
    int hop = BLOCK - marker.length + 1;
    int best = -1;
    double bestLikeness = 0;
    for (int at = begin; at < end; at += hop) {
      int count = Math.min(hop, end - at);
      double[] correlation = correlation(x, at, count);
      double energy = energy(x, at);
      for (int n = 0; n < count; n++) {
        double likeness = energy <= 0 ? 0 : correlation[n] / (norm * Math.sqrt(energy));
        if (Math.abs(likeness) > Math.abs(bestLikeness)) {
          bestLikeness = likeness;
          best = at + n;
        }
        energy =
            n % marker.length == marker.length - 1
                ? energy(x, at + n + 1)
                : moved(energy, x, at + n);
      }
    }
    if (best < 0 || Math.abs(bestLikeness) < LEAST_LIKENESS) {
      return Optional.empty();
    }
    int polarity = bestLikeness > 0 ? 1 : -1;
    return Optional.of(
        new Found(between(x, best, polarity), polarity, Math.min(1, Math.abs(bestLikeness))));
  }

  /** Correlation at the first places of a block, by way of spectra. */
  private double[] correlation(float[] x, int at, int count) {
    double[] block = new double[BLOCK];
    int length = Math.min(count + marker.length - 1, x.length - at);
    for (int n = 0; n < length; n++) {
      block[n] = finite(x[at + n]);
    }
    transform.realForward(block);
    block[0] *= spectrum[0];
    block[1] *= spectrum[1];
    for (int k = 2; k < BLOCK; k += 2) {
      double re = block[k] * spectrum[k] + block[k + 1] * spectrum[k + 1];
      block[k + 1] = block[k + 1] * spectrum[k] - block[k] * spectrum[k + 1];
      block[k] = re;
    }
    transform.realInverse(block, true);
    return block;
  }

  /** Where the interpolated correlation peaks, by a parabola through its finest three points. */
  private double between(float[] x, int best, int polarity) {
    float[] near = new float[2 * AROUND + 1];
    for (int n = 0; n < near.length; n++) {
      near[n] = (float) (polarity * product(x, best - AROUND + n));
    }
    double[] dense = new double[2 * PARTS + 1];
    SincResampler between = SincResampler.forConversion(1);
    for (int n = 0; n < dense.length; n++) {
      dense[n] = between.read(near, AROUND - 1 + (double) n / PARTS, 1)[0];
    }
    int top = 1;
    for (int n = 1; n < dense.length - 1; n++) {
      top = dense[n] > dense[top] ? n : top;
    }
    double bend = dense[top - 1] - 2 * dense[top] + dense[top + 1];
    double shift = bend == 0 ? 0 : (dense[top - 1] - dense[top + 1]) / (2 * bend);
    return best - 1 + (top + shift) / PARTS;
  }

  private double product(float[] x, int at) {
    double sum = 0;
    for (int n = Math.max(0, -at); n < marker.length && at + n < x.length; n++) {
      sum += marker[n] * finite(x[at + n]);
    }
    return sum;
  }

  private double energy(float[] x, int at) {
    double sum = 0;
    for (int n = at; n < Math.min(x.length, at + marker.length); n++) {
      sum += finite(x[n]) * finite(x[n]);
    }
    return sum;
  }

  private double moved(double energy, float[] x, int at) {
    double gone = finite(x[at]);
    double come = at + marker.length < x.length ? finite(x[at + marker.length]) : 0;
    return energy - gone * gone + come * come;
  }

  private static double finite(float sample) {
    return Math.abs(sample) <= Float.MAX_VALUE ? sample : 0;
  }
}
