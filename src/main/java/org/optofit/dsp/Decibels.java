package org.optofit.dsp;

/** Conversion between amplitude factors and decibels: {@code dB = 20 log10(factor)}. */
public final class Decibels {
  /** Smallest magnitude the detector sees; digital silence therefore has {@link #FLOOR_DB}. */
  public static final double FLOOR_MAGNITUDE = 1e-8;

  /** Level of {@link #FLOOR_MAGNITUDE} in dBFS. */
  public static final double FLOOR_DB = -160;

  /** Natural logarithm of the amplitude factor of one decibel, {@code ln(10) / 20}. */
  public static final double NEPERS_PER_DECIBEL = Math.log(10) / 20;

  private Decibels() {}

  /** Amplitude factor of a level: 0 dB is 1, -6.02 dB is 0.5. */
  public static double toFactor(double decibels) {
    return Math.exp(NEPERS_PER_DECIBEL * decibels);
  }

  /** Level of a magnitude in dB, never below {@link #FLOOR_DB}; the sign is ignored. */
  public static double fromFactor(double factor) {
    return 20 * Math.log10(Math.max(Math.abs(factor), FLOOR_MAGNITUDE));
  }

  /** Level of a power (mean square) in dB, never below {@link #FLOOR_DB}. */
  public static double fromPower(double power) {
    return 10 * Math.log10(Math.max(power, FLOOR_MAGNITUDE * FLOOR_MAGNITUDE));
  }
}
