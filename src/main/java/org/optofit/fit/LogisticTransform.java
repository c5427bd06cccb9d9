package org.optofit.fit;

import org.optofit.dsp.TimeConstant;
import org.optofit.model.CompressorParameters;
import org.optofit.model.ParameterRange;

/**
 * The published coordinates: threshold and make-up in dB, ratio and both coefficients squeezed into
 * ranges by the logistic function S.
 *
 * <pre>
 * R       = 1 + 19 S(z)
 * attack  = k(0.1 ms) + (k(100 ms) - k(0.1 ms)) S(z)
 * release = k(10 ms) + (k(1000 ms) - k(10 ms)) S(z)
 * </pre>
 *
 * <p>Yu and Fazekas 2025, "Optimisation". A parameter outside its range is put just inside, where
 * the logistic function is nearly flat.
 */
final class LogisticTransform implements ParameterTransform {
  private static final double INSIDE = 1e-6;

  private final double sampleRateHz;
  private final CoordinateMap ratio;
  private final CoordinateMap[] maps;

  /** Coordinates for recordings of a sample rate in Hz. */
  LogisticTransform(double sampleRateHz) {
    this.sampleRateHz = sampleRateHz;
    CompressorParameters low = ParameterLimits.PAPER.lowest();
    CompressorParameters high = ParameterLimits.PAPER.highest();
    ratio = CoordinateMap.logistic(1, high.ratio());
    maps =
        new CoordinateMap[] {
          CoordinateMap.DECIBELS,
          CoordinateMap.slopeOf(ratio),
          time(low.attackMs(), high.attackMs()),
          time(low.releaseMs(), high.releaseMs()),
          CoordinateMap.DECIBELS
        };
  }

  @Override
  public CoordinateMap[] maps() {
    return maps;
  }

  @Override
  public double[] fromParameters(CompressorParameters p) {
    return new double[] {
      p.thresholdDb(),
      inverse(ratio, p.ratio()),
      inverse(maps[KernelPoint.ATTACK], TimeConstant.coefficient(p.attackMs(), sampleRateHz)),
      inverse(maps[KernelPoint.RELEASE], TimeConstant.coefficient(p.releaseMs(), sampleRateHz)),
      p.makeUpDb()
    };
  }

  @Override
  public CompressorParameters toParameters(double[] z) {
    double attack = maps[KernelPoint.ATTACK].value(z[KernelPoint.ATTACK]);
    double release = maps[KernelPoint.RELEASE].value(z[KernelPoint.RELEASE]);
    return new CompressorParameters(
        ParameterRange.THRESHOLD.clamp(z[KernelPoint.THRESHOLD]),
        ParameterRange.RATIO.clamp(ratio.value(z[KernelPoint.SLOPE])),
        ParameterRange.ATTACK.clamp(TimeConstant.milliseconds(attack, sampleRateHz)),
        ParameterRange.RELEASE.clamp(TimeConstant.milliseconds(release, sampleRateHz)),
        ParameterRange.MAKE_UP.clamp(z[KernelPoint.MAKE_UP]));
  }

  private CoordinateMap time(double lowMs, double highMs) {
    return CoordinateMap.logistic(
        TimeConstant.coefficient(lowMs, sampleRateHz),
        TimeConstant.coefficient(highMs, sampleRateHz));
  }

  /** The z with u(z) = value, for a logistic map. */
  private static double inverse(CoordinateMap map, double value) {
    double low = map.value(Double.NEGATIVE_INFINITY);
    double high = map.value(Double.POSITIVE_INFINITY);
    double share = (value - low) / (high - low);
    return CoordinateMap.logit(Math.min(1 - INSIDE, Math.max(INSIDE, share)));
  }
}
