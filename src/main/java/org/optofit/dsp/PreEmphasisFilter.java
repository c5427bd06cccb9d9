package org.optofit.dsp;

/**
 * First-order high pass before errors are measured: {@code P[n] = u[n] - u[n-1] + 0.995 P[n-1]}.
 *
 * <p>Yu and Fazekas 2025, "Objective". Subnormal states are set to zero, which no result can show.
 */
public final class PreEmphasisFilter {
  /** Position of the pole on the real axis. */
  public static final double POLE = 0.995;

  private static final double SMALLEST_STATE = 1e-100;

  private double previousInput;
  private double state;

  /** Back to the start: both states 0. */
  public void reset() {
    previousInput = 0;
    state = 0;
  }

  /** Filters one sample. */
  public double next(double input) {
    state = input - previousInput + POLE * state;
    previousInput = input;
    if (Math.abs(state) < SMALLEST_STATE) {
      state = 0;
    }
    return state;
  }
}
