package org.optofit.dsp;

/**
 * Static curve: the gain a steady level asks for, before any smoothing.
 *
 * <pre>
 * l = 20 log10 max(|x|, 1e-8)
 * c = (1 - 1/R) (T - l)             compressor above the threshold T
 * e = (1 - 1/0.9999) (-120 - l)     nearly inert expander below -120 dB
 * h = 10^(min(0, c, e) / 20)
 * </pre>
 *
 * <p>Yu and Fazekas 2025, "Feed-forward compressor"; the expander is part of the reference
 * implementation (torchcomp) and makes the gain of digital silence -0.004 dB.
 */
public final class GainComputer {
  /** Threshold of the nearly inert expander in dBFS. */
  public static final double EXPANDER_THRESHOLD_DB = -120;

  /** Slope of the fixed expander below its threshold, {@code 1 - 1/0.9999}. */
  public static final double EXPANDER_SLOPE = 1 - 1 / 0.9999;

  private static final double EXPANDER_MAGNITUDE =
      Decibels.toFactor(EXPANDER_THRESHOLD_DB) * (1 + 1e-12);

  private double thresholdDb;
  private double slope;
  private double unityUpTo;

  /** Starts without compression: threshold 0 dB, ratio 1. */
  public GainComputer() {
    set(0, 0);
  }

  /** A static curve for a threshold in dBFS and a ratio of at least 1. */
  public static GainComputer of(double thresholdDb, double ratio) {
    GainComputer computer = new GainComputer();
    computer.set(thresholdDb, slopeOf(ratio));
    return computer;
  }

  /** Slope {@code 1 - 1/R} in [0, 1): decibels of gain reduction per decibel above threshold. */
  public static double slopeOf(double ratio) {
    return 1 - 1 / ratio;
  }

  /** Sets threshold (dBFS) and slope (see {@link #slopeOf}). */
  public void set(double thresholdDb, double slope) {
    this.thresholdDb = thresholdDb;
    this.slope = slope;
    // Slightly low, so that the short cut is taken only where the curve is exactly 1.
    this.unityUpTo = Decibels.toFactor(thresholdDb) * (1 - 1e-12);
  }

  /**
   * Gain factor in (0, 1] for a magnitude.
   *
   * <p>Most samples lie between the two thresholds, where no logarithm is needed.
   *
   * @param magnitude |x|, 0 or above, finite
   */
  public double gain(double magnitude) {
    if (magnitude <= unityUpTo && magnitude >= EXPANDER_MAGNITUDE) {
      return 1;
    }
    return Math.exp(Decibels.NEPERS_PER_DECIBEL * gainDb(Decibels.fromFactor(magnitude)));
  }

  /** Gain in dB, 0 or below, for a level in dBFS. */
  public double gainDb(double levelDb) {
    double compressor = slope * (thresholdDb - levelDb);
    double expander = EXPANDER_SLOPE * (EXPANDER_THRESHOLD_DB - levelDb);
    return Math.min(0, Math.min(compressor, expander));
  }
}
