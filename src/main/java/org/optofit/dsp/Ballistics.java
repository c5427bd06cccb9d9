package org.optofit.dsp;

/**
 * Attack/release smoothing of a gain signal, one pole with two speeds.
 *
 * <pre>
 * k    = attack coefficient if h[n] &lt; g[n-1], release coefficient otherwise
 * g[n] = (1 - k) g[n-1] + k h[n],   g[-1] = 1
 * </pre>
 *
 * <p>Yu and Fazekas 2025, "Ballistics"; branching form after Giannoulis, Massberg and Reiss 2012.
 * The state stays between the smallest gain asked for and 1, so it never becomes subnormal.
 */
public final class Ballistics {
  private double attackCoefficient = 1;
  private double releaseCoefficient = 1;
  private double state = 1;

  /** Sets both coefficients, each in (0, 1]; see {@link TimeConstant#coefficient}. */
  public void set(double attackCoefficient, double releaseCoefficient) {
    this.attackCoefficient = attackCoefficient;
    this.releaseCoefficient = releaseCoefficient;
  }

  /** Back to the start: gain 1. */
  public void reset() {
    state = 1;
  }

  /** Takes the wanted gain h[n] and returns the smoothed gain g[n]. */
  public double next(double wantedGain) {
    double k = wantedGain < state ? attackCoefficient : releaseCoefficient;
    state = (1 - k) * state + k * wantedGain;
    return state;
  }

  /** The smoothed gain of the last sample. */
  public double gain() {
    return state;
  }
}
