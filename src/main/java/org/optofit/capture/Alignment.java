package org.optofit.capture;

/**
 * Where wet lies against dry: frame n of dry belongs to the place {@code n + latency + drift n} of
 * wet, both counted in samples of dry's rate.
 *
 * @param latencySamples how late wet is at the first sample of dry, fractional; negative when early
 * @param polarity 1, or -1 when wet is upside down
 * @param driftPpm how much later wet gets, in millionths of the time passed
 */
public record Alignment(double latencySamples, int polarity, double driftPpm) {
  /** Sample for sample, same polarity, one clock. */
  public static final Alignment NONE = new Alignment(0, 1, 0);

  private static final double MILLIONTH = 1e-6;

  /** Checks the polarity and that the numbers are finite. */
  public Alignment {
    if (polarity != 1 && polarity != -1) {
      throw new IllegalArgumentException("polarity " + polarity + " is neither 1 nor -1");
    }
    if (!Double.isFinite(latencySamples) || !Double.isFinite(driftPpm)) {
      throw new IllegalArgumentException(
          "latency " + latencySamples + " samples or drift " + driftPpm + " ppm is not finite");
    }
  }

  /** Place in wet of a frame of dry, in samples. */
  public double placeInWet(double dryFrame) {
    return dryFrame * samplesPerFrame() + latencySamples;
  }

  /** Samples of wet that pass while one of dry does. */
  public double samplesPerFrame() {
    return 1 + driftPpm * MILLIONTH;
  }
}
