package org.optofit.ui.control;

/**
 * Where a meter's needle stands: deflection 0 at the left end of the arc, 1 at the right.
 *
 * <p>Needle ballistics belong to the deflection, as in the instrument: map, smooth, map back.
 */
public enum VuScale {
  /** {@code d = 1 − (GR / 30)^0.7}, GR the gain reduction in dB shown positive; 0 at the right. */
  GAIN_REDUCTION {
    @Override
    public double deflection(double db) {
      return 1 - Math.pow(Math.min(1, Math.max(0, -db) / LARGEST_REDUCTION), BEND);
    }

    @Override
    public double decibels(double deflection) {
      return -LARGEST_REDUCTION * Math.pow(Math.min(1, Math.max(0, 1 - deflection)), 1 / BEND);
    }
  },
  /** {@code d = 0.708 · 10^(dB / 20)}: linear in voltage, 0 VU at 0.708. */
  OUTPUT {
    @Override
    public double deflection(double db) {
      return Math.min(1, Math.max(0, ZERO_VU * Math.pow(10, db / 20)));
    }

    @Override
    public double decibels(double deflection) {
      return 20 * Math.log10(Math.min(1, Math.max(0, deflection)) / ZERO_VU);
    }
  };

  private static final double LARGEST_REDUCTION = 30;
  private static final double BEND = 0.7;
  private static final double ZERO_VU = 0.708;

  /**
   * Needle deflection of a reading.
   *
   * @param db gain reduction, 0 or less, or output level in VU
   * @return 0 to 1
   */
  public abstract double deflection(double db);

  /**
   * Reading at a deflection, inverse of {@link #deflection}.
   *
   * @param deflection 0 to 1
   * @return dB; minus infinity for an output deflection of 0
   */
  public abstract double decibels(double deflection);
}
