package org.optofit.capture;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.optofit.capture.AlignmentEstimate.WindowDelay;
import org.optofit.capture.LatencyEstimator.Sighting;
import org.optofit.dsp.SincResampler;

/**
 * Measures the delay of wet window by window, to a small part of a sample.
 *
 * <pre>
 * C_k    = conj(X_k) Y_k, wet read at the expected delay
 * gamma2 = |sum C|^2 / (sum |X|^2 sum |Y|^2)          over all windows, coherence per frequency
 * W_k    = gamma2 / (1 - gamma2)
 * tau    = argmax sum W_k Re(C_k / |C_k| exp(j w_k tau))
 * </pre>
 *
 * <p>The weights are those of maximum likelihood (Hannan and Thomson 1973; Knapp and Carter 1976):
 * frequencies that a noise floor, hum or a moving gain has spoilt in all windows count little in
 * each. A compressor shifts the phase of its lowest frequencies, whose single waves move its gain;
 * they are left out.
 */
final class DelayTracker {
  /** Length of a window in samples. */
  static final int WINDOW = 1 << 14;

  private static final int MOST_WINDOWS = 300;
  private static final double LEAST_PEAK = 12;

  /** How well the phases of a window agree on one delay, 0 to 1, for it to count. */
  private static final double LEAST_AGREEMENT = 0.3;

  /** Searches for a lost delay, each as long as some thirty windows. */
  private static final int MOST_SEARCHES = 20;

  private static final double QUIET_RMS = 1e-4;
  private static final double LOWEST_HZ = 400;
  private static final double HIGHEST_SHARE = 0.45;
  private static final int NEWTON_STEPS = 20;
  private static final double TURN = 2 * Math.PI;

  /** Bins to each side over which powers are averaged before their quotient is taken. */
  private static final int SMOOTHING = 16;

  private static final double MOST_COHERENT = 0.999;

  private final float[] dry;
  private final float[] wet;
  private final CrossSpectrum spectrum = new CrossSpectrum(WINDOW);
  private final double[] taper = new double[WINDOW];
  private final int lowestBin;
  private final int highestBin;
  private int lookedAt;

  DelayTracker(float[] dry, float[] wet, double sampleRateHz) {
    this.dry = dry;
    this.wet = wet;
    for (int n = 0; n < WINDOW; n++) {
      taper[n] = 0.5 - 0.5 * Math.cos(TURN * (n + 0.5) / WINDOW);
    }
    lowestBin = (int) Math.ceil(LOWEST_HZ / sampleRateHz * WINDOW);
    highestBin = (int) (HIGHEST_SHARE * WINDOW);
  }

  /**
   * Whole-sample delays, one window after another; windows that show none are left out.
   *
   * @param latency looks further when a window does not show the delay of the one before
   * @param firstLag lag to begin with, in samples
   */
  List<WindowDelay> follow(LatencyEstimator latency, int firstLag) {
    List<WindowDelay> delays = new ArrayList<>();
    int hop = Math.max(WINDOW, dry.length / MOST_WINDOWS);
    int last = firstLag;
    int searches = MOST_SEARCHES;
    for (int start = 0; start + WINDOW <= dry.length; start += hop) {
      int end = start + last + WINDOW;
      if (quiet(dry, start) || start + last >= wet.length || end <= 0) {
        continue;
      }
      lookedAt++;
      int middle = start + WINDOW / 2;
      Integer delay = peak(start, last);
      if (delay == null && searches > 0) {
        searches--;
        int lag = latency.findAround(middle, last).map(Sighting::lagSamples).orElse(last);
        delay = lag == last ? null : peak(start, lag);
      }
      if (delay != null) {
        last = delay;
        delays.add(new WindowDelay(middle, delay));
      }
    }
    return delays;
  }

  /** Windows in which both recordings should have music. */
  int windowsLookedAt() {
    return lookedAt;
  }

  /**
   * The same delays to a small part of a sample.
   *
   * @param coarse delays to within a few samples
   * @param step samples of wet for one of dry, by what is known of the drift
   */
  List<WindowDelay> refine(List<WindowDelay> coarse, double step) {
    SincResampler resampler = SincResampler.forConversion(step);
    double[] weights = weights(coarse, resampler, step);
    List<WindowDelay> fine = new ArrayList<>();
    for (WindowDelay delay : coarse) {
      load(delay, resampler, step);
      double tau = phaseDelay(weights);
      if (!Double.isNaN(tau)) {
        fine.add(new WindowDelay(delay.dryFrame(), delay.delaySamples() + tau));
      }
    }
    return fine;
  }

  private static boolean quiet(float[] x, int start) {
    double energy = 0;
    for (int n = start; n < start + WINDOW; n++) {
      energy += (double) x[n] * x[n];
    }
    return Math.sqrt(energy / WINDOW) < QUIET_RMS;
  }

  /** Lag of the highest peak within a quarter of a window around the one expected. */
  private @Nullable Integer peak(int start, int expected) {
    double[] x = spectrum.first();
    double[] y = spectrum.second();
    for (int n = 0; n < WINDOW; n++) {
      x[n] = taper[n] * dry[start + n];
      y[n] = taper[n] * wetAt(start + n + expected);
    }
    spectrum.transform();
    double[] correlation = spectrum.whitenedCorrelation();
    double square = 0;
    int best = 0;
    for (int lag = 0; lag < WINDOW; lag++) {
      square += correlation[lag] * correlation[lag];
      boolean near = lag <= WINDOW / 4 || lag >= WINDOW - WINDOW / 4;
      if (near && Math.abs(correlation[lag]) > Math.abs(correlation[best])) {
        best = lag;
      }
    }
    double rms = Math.sqrt(square / WINDOW);
    if (!(Math.abs(correlation[best]) >= LEAST_PEAK * rms) || rms == 0) {
      return null;
    }
    return expected + (best <= WINDOW / 2 ? best : best - WINDOW);
  }

  private double wetAt(int frame) {
    return frame >= 0 && frame < wet.length ? wet[frame] : 0;
  }

  /** Spectra of a window of dry and of wet read at the delay. */
  private void load(WindowDelay delay, SincResampler resampler, double step) {
    double[] x = spectrum.first();
    double[] y = spectrum.second();
    int start = (int) Math.rint(delay.dryFrame()) - WINDOW / 2;
    double place = delay.dryFrame() + delay.delaySamples() - step * WINDOW / 2;
    boolean whole = step == 1 && place == Math.rint(place);
    float[] read = whole ? null : resampler.read(wet, place, WINDOW);
    for (int n = 0; n < WINDOW; n++) {
      x[n] = taper[n] * dry[start + n];
      y[n] = taper[n] * (read == null ? wetAt((int) place + n) : read[n]);
    }
    spectrum.transform();
  }

  private double[] weights(List<WindowDelay> delays, SincResampler resampler, double step) {
    int bins = WINDOW / 2;
    double[] re = new double[bins];
    double[] im = new double[bins];
    double[] xx = new double[bins];
    double[] yy = new double[bins];
    for (WindowDelay delay : delays) {
      load(delay, resampler, step);
      double[] x = spectrum.first();
      double[] y = spectrum.second();
      double power = 0;
      for (int n = 2; n < WINDOW; n++) {
        power += x[n] * x[n];
      }
      for (int k = 1; k < bins && power > 0; k++) { // Each window counts alike, loud or soft.
        double a = x[2 * k];
        double b = x[2 * k + 1];
        double c = y[2 * k];
        double d = y[2 * k + 1];
        re[k] += (a * c + b * d) / power;
        im[k] += (a * d - b * c) / power;
        xx[k] += (a * a + b * b) / power;
        yy[k] += (c * c + d * d) / power;
      }
    }
    return likelihood(re, im, xx, yy);
  }

  private double[] likelihood(double[] re, double[] im, double[] xx, double[] yy) {
    double[] weights = new double[re.length];
    for (int k = lowestBin; k < highestBin; k++) {
      double magnitude = 0;
      double first = 0;
      double second = 0;
      int from = Math.max(1, k - SMOOTHING);
      int to = Math.min(re.length - 1, k + SMOOTHING);
      for (int i = from; i <= to; i++) {
        magnitude += Math.hypot(re[i], im[i]);
        first += xx[i];
        second += yy[i];
      }
      double product = first * second;
      double coherence = product > 0 ? Math.min(MOST_COHERENT, magnitude * magnitude / product) : 0;
      weights[k] = coherence / (1 - coherence);
    }
    return weights;
  }

  /**
   * Newton's method on the sum of the weighted cosines, from the expected delay.
   *
   * @return what is to be added to the delay; NaN where the phases do not agree on one
   */
  private double phaseDelay(double[] weights) {
    double[] x = spectrum.first();
    double[] y = spectrum.second();
    double tau = 0;
    double sign = 0;
    double agreement = 0;
    for (int step = 0; step < NEWTON_STEPS; step++) {
      double sum = 0;
      double slope = 0;
      double curvature = 0;
      double total = 0;
      for (int k = lowestBin; k < highestBin; k++) {
        double re = x[2 * k] * y[2 * k] + x[2 * k + 1] * y[2 * k + 1];
        double im = x[2 * k] * y[2 * k + 1] - x[2 * k + 1] * y[2 * k];
        double magnitude = Math.hypot(re, im);
        if (magnitude == 0) {
          continue;
        }
        double w = TURN * k / WINDOW;
        double cos = Math.cos(w * tau);
        double sin = Math.sin(w * tau);
        double along = weights[k] / magnitude * (re * cos - im * sin);
        double across = weights[k] / magnitude * (re * sin + im * cos);
        sum += along;
        total += weights[k];
        slope -= w * across;
        curvature -= w * w * along;
      }
      if (sign == 0) {
        sign = Math.signum(sum);
      }
      agreement = sum * sign / Math.max(total, Double.MIN_NORMAL);
      if (!(sign * curvature < 0)) {
        return Double.NaN;
      }
      double change = Math.max(-0.5, Math.min(0.5, -slope / curvature));
      tau += change;
      if (Math.abs(change) < 1e-7) {
        break;
      }
    }
    return agreement >= LEAST_AGREEMENT ? tau : Double.NaN;
  }
}
